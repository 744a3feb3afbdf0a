/** The principal's reply to what the office asks back: why, and what goes along. */
import { Button, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { FileButton } from '../parts/file-button.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { LongTextField } from '../parts/long-text-field.js';
import { Muted } from '../parts/muted.js';
import { SHORTEST_REASON } from '../parts/reason-form.js';
import { column, row } from '../parts/styles.js';
import { TextField } from '../parts/text-field.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';
import { sentFile } from './document-fields.js';

const useStyles = makeStyles({
  form: column('12px'),
  acts: row('8px'),
  file: { ...column('4px'), alignItems: 'flex-start' },
});

export interface ReplyFormProps {
  readonly report: string;
  readonly onBack: () => void;
  readonly onDone: (said: string) => void;
}

export function ReplyForm({ report, onBack, onDone }: ReplyFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const [reason, setReason] = useState('');
  const [document, setDocument] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const short = reason.trim().length < SHORTEST_REASON;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (short) return;
    void act.run(async () => {
      const attachments = file === null ? [] : [await sentFile(file)];
      const body = { reason: reason.trim(), document: document.trim(), attachments };
      await session.call('replyOffice', { params: { report }, body });
      onDone(t('reports.replied'));
    });
  };
  return (
    <form className={styles.form} aria-label={t('reports.reply')} noValidate onSubmit={send}>
      <LongTextField
        label={t('reports.reply-words')}
        value={reason}
        onChange={setReason}
        limit={500}
        fault={tried && short ? t('reports.missing') : null}
      />
      <TextField label={t('reports.reply-document')} value={document} onChange={setDocument} limit={100} />
      <div className={styles.file}>
        <FileButton label={t('reports.reply-scan')} accept=".pdf,.jpg,.jpeg,.png" onFile={setFile} />
        {file !== null && <Muted>{t('reports.chosen', { name: file.name })}</Muted>}
      </div>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {t('reports.reply-do')}
        </Button>
        <Button onClick={onBack}>{t('reports.back')}</Button>
      </div>
    </form>
  );
}
