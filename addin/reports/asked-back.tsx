/** What the office asks back of a recall, and the school's reply on its way: written by the principal, signed by the clerk. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Can } from '../../core/contract/can.js';
import type { Report } from '../../core/contract/reports.js';
import { DownloadButton } from '../files/download-button.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { column } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { ReplyForm } from './reply-form.js';
import { SignRecall } from './sign-recall.js';

const useStyles = makeStyles({ box: column('8px'), way: { alignSelf: 'flex-start' } });

export interface AskedBackProps {
  readonly report: Report;
  readonly can: Can;
  readonly onDone: (said: string) => void;
}

export function AskedBack({ report: { id, question, reply }, can, onDone }: AskedBackProps) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  if (question === null) return null;
  const { words, heardAt, document } = question;
  const underWay = reply !== null && reply.state !== 'answered';
  const when = moment(heardAt);
  return (
    <div className={styles.box}>
      <Notice
        tone={question.open ? 'warning' : 'info'}
        title={t(question.open ? 'reports.asked-back' : 'reports.was-asked-back')}
      >
        {words}
      </Notice>
      <Muted>{document === null ? when : `${when}, ${t('reports.by-document', { number: document })}`}</Muted>
      {reply?.trouble && (
        <Notice tone="error" title={reply.trouble.reason}>
          {reply.trouble.remedy}
        </Notice>
      )}
      {underWay && <Muted>{t(reply.toSign ? 'reports.reply-to-sign' : 'reports.reply-under-way')}</Muted>}
      {underWay && reply.toSign && can.includes('sign-recall') && <SignRecall report={reply.id} onDone={onDone} />}
      {underWay && !reply.toSign && can.includes('take-report-files') && (
        <DownloadButton
          label={t('reports.reply-file')}
          fetchFile={(call) => call('reportFile', { params: { report: reply.id } })}
        />
      )}
      {question.open && !underWay && !open && can.includes('recall') && (
        <Button className={styles.way} onClick={() => setOpen(true)}>
          {t('reports.reply')}
        </Button>
      )}
      {open && (
        <ReplyForm
          report={id}
          onBack={() => setOpen(false)}
          onDone={(said) => {
            setOpen(false);
            onDone(said);
          }}
        />
      )}
    </div>
  );
}
