/** The principal lets one pupil go to another school. */
import { Button, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
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

export function TransferForm({ pupilId }: { readonly pupilId: string }) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const [to, setTo] = useState({ code: '', name: '' });
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState(false);
  const typed = { code: to.code.trim(), name: to.name.trim() };
  const missing = t('transfers.to-missing');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (typed.code === '' || typed.name === '') return;
    void act.run(async () => {
      setDone(false);
      await session.call('makeTransfer', { body: { pupilId, to: typed } });
      announce(t('transfers.made'));
      setDone(true);
      setTo({ code: '', name: '' });
      setTried(false);
    });
  };
  return (
    <Section title={t('transfers.title')} lead={t('transfers.make-lead')}>
      <form className={styles.form} aria-label={t('transfers.title')} noValidate onSubmit={submit}>
        <TextField
          label={t('transfers.to-code')}
          fault={tried && typed.code === '' ? missing : null}
          value={to.code}
          onChange={(code) => setTo({ ...to, code })}
          limit={20}
        />
        <TextField
          label={t('transfers.to-name')}
          fault={tried && typed.name === '' ? missing : null}
          value={to.name}
          onChange={(name) => setTo({ ...to, name })}
          limit={200}
        />
        {act.failure !== null && <FailureNotice failure={act.failure} />}
        {done && <Notice tone="done" title={t('transfers.made')} />}
        <div className={styles.acts}>
          <Button type="submit" disabledFocusable={act.busy}>
            {t('transfers.make')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
