/** New recovery codes, or no second factor any more: once she has typed her password. */
import { Button, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { FailureNotice } from '../parts/failure-notice.js';
import { column, row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import { SecretField } from './secret-field.js';

const useStyles = makeStyles({ form: { ...column('16px'), maxWidth: '480px' }, acts: row('8px') });

export interface ProvedActProps {
  readonly what: 'codes' | 'remove';
  readonly onCodes: (codes: readonly string[]) => void;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function ProvedAct({ what, onCodes, onDone, onClose }: ProvedActProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (password === '') return;
    void act.run(async () => {
      if (what === 'codes') return onCodes((await session.call('newRecoveryCodes', { body: { password } })).codes);
      session.renewed(await session.call('removeFactor', { body: { password } }));
      onDone();
    });
  };
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <SecretField
        label={t('account.password-old')}
        hint={t(what === 'codes' ? 'account.codes-new-hint' : 'account.factor-remove-hint')}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        missing={tried && password === '' ? t('sign-in.password-missing') : undefined}
      />
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {t(what === 'codes' ? 'account.codes-new' : 'account.factor-remove')}
        </Button>
        <Button onClick={onClose}>{t('bank.cancel')}</Button>
      </div>
    </form>
  );
}
