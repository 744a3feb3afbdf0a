/** One backup now, taken away: sealed to the school's key, or to words she types. */
import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { PASSPHRASE } from '../../core/contract/bundles.js';
import { saveFile } from '../device/save-file.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { column, row } from '../parts/styles.js';
import { TextField } from '../parts/text-field.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ form: column('12px'), acts: row('8px') });

interface Props {
  readonly hasKey: boolean;
  readonly onMade: () => void;
}

export function BackupForm({ hasKey, onMade }: Props) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const [byWords, setByWords] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const asksWords = byWords || !hasKey;
  const short = asksWords && passphrase.length < PASSPHRASE.least;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (short) return;
    void act.run(async () => {
      setDone(null);
      const { name, content } = await session.call('makeBackup', {
        body: { passphrase: asksWords ? passphrase : null },
      });
      const file = name ?? 'hocba.age';
      saveFile(file, content);
      const said = t('backups.done', { file });
      announce(said);
      setDone(said);
      setPassphrase('');
      setTried(false);
      onMade();
    });
  };
  return (
    <Section title={t('backups.now')} lead={t('backups.now-lead')}>
      <form className={styles.form} aria-label={t('backups.now')} noValidate onSubmit={submit}>
        {hasKey && (
          <Checkbox
            label={t('backups.by-words')}
            checked={byWords}
            onChange={(_, { checked }) => setByWords(checked === true)}
          />
        )}
        {asksWords && (
          <TextField
            label={t('backups.passphrase')}
            hint={t('backups.passphrase-hint')}
            fault={tried && short ? t('backups.passphrase-short', { n: PASSPHRASE.least }) : null}
            value={passphrase}
            onChange={setPassphrase}
            limit={PASSPHRASE.most}
            autoComplete="off"
          />
        )}
        {act.failure !== null && <FailureNotice failure={act.failure} />}
        {done !== null && (
          <Notice tone="done" title={done}>
            {t('backups.done-more')}
          </Notice>
        )}
        <div className={styles.acts}>
          <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
            {t(act.busy ? 'backups.busy' : 'backups.make')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
