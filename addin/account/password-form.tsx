/** A new password: the old one once, the new one twice. After a first password the old one is not asked. */
import { Button, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { PASSWORD_LEAST } from '../../core/rights/passwords.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { column, paper, row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import { SecretField } from './secret-field.js';

const useStyles = makeStyles({ form: { ...column('16px'), maxWidth: '480px' }, alone: paper, acts: row('8px') });

export interface PasswordFormProps {
  readonly first?: boolean;
  readonly onDone?: () => void;
  readonly onClose?: () => void;
}

export function PasswordForm({ first = false, onDone, onClose }: PasswordFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const top = useRef<HTMLInputElement>(null);
  useEffect(() => top.current?.focus(), []);
  const short = Array.from(next.normalize('NFC')).length < PASSWORD_LEAST;
  const differs = next.normalize('NFC') !== again.normalize('NFC');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if ((!first && old === '') || short || differs) return;
    void act.run(async () => {
      const answer = await session.call('changePassword', { body: { next, ...(!first && { old }) } });
      announce(t('account.password-done'));
      session.renewed(answer);
      onDone?.();
    });
  };
  return (
    <form className={`${styles.form} ${first ? styles.alone : ''}`} noValidate onSubmit={submit}>
      {!first && (
        <SecretField
          label={t('account.password-old')}
          value={old}
          onChange={setOld}
          autoComplete="current-password"
          inputRef={top}
          missing={tried && old === '' ? t('sign-in.password-missing') : undefined}
        />
      )}
      <SecretField
        label={t('account.password-new')}
        hint={t('account.password-rules', { least: PASSWORD_LEAST })}
        value={next}
        onChange={setNext}
        autoComplete="new-password"
        {...(first && { inputRef: top })}
        missing={tried && short ? t('account.password-short', { least: PASSWORD_LEAST }) : undefined}
      />
      <SecretField
        label={t('account.password-again')}
        value={again}
        onChange={setAgain}
        autoComplete="new-password"
        missing={tried && !short && differs ? t('account.password-differs') : undefined}
      />
      <Muted>{t('account.password-ends')}</Muted>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {t(act.busy ? 'account.busy' : 'account.password-save')}
        </Button>
        {onClose && <Button onClick={onClose}>{t('bank.cancel')}</Button>}
      </div>
    </form>
  );
}
