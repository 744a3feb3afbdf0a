/** Setting up a second factor: her password, the key as picture and text, the first code, then the recovery codes to print. */
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { BegunFactor } from '../../core/contract/my-account.js';
import type { Answer } from '../api/call-types.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { breaks, column, paper, row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useMe } from '../session/use-me.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import { RecoveryCodes } from './recovery-codes.js';
import { SecretField } from './secret-field.js';

const useStyles = makeStyles({
  form: { ...column('16px'), ...paper, maxWidth: '480px' },
  steps: { ...column('8px'), margin: 0, paddingLeft: '20px' },
  // A camera wants dark on light, whatever the theme.
  qr: { width: '200px', maxWidth: '100%', backgroundColor: '#fff', padding: '12px', forcedColorAdjust: 'none' },
  secret: { ...breaks, fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase400, userSelect: 'all' },
  acts: row('8px'),
});

interface FactorSetupProps {
  readonly onDone?: () => void;
  readonly onClose?: () => void;
}

export function FactorSetup({ onDone, onClose }: FactorSetupProps) {
  const [begun, setBegun] = useState<BegunFactor | null>(null);
  const [done, setDone] = useState<Answer<'confirmFactor'> | null>(null);
  const session = useSession();
  const must = useMe()?.must;
  const confirmed = (answer: Answer<'confirmFactor'>): void => {
    setDone(answer);
    // The new sign-in counts at once; the page goes on only when the codes are kept.
    session.renewed({ ...answer, me: { ...answer.me, ...(must && { must }) } });
  };
  if (done) {
    const close = (): void => {
      session.renewed(done);
      onDone?.();
    };
    return <RecoveryCodes codes={done.codes} onClose={close} />;
  }
  if (begun) return <FirstCode begun={begun} onConfirmed={confirmed} {...(onClose && { onClose })} />;
  return <Proof onBegun={setBegun} {...(onClose && { onClose })} />;
}

interface ProofProps {
  readonly onBegun: (begun: BegunFactor) => void;
  readonly onClose?: () => void;
}

function Proof({ onBegun, onClose }: ProofProps) {
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
    void act.run(async () => onBegun(await session.call('beginFactor', { body: { password } })));
  };
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <SecretField
        label={t('account.password-old')}
        hint={t('account.prove-hint')}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        missing={tried && password === '' ? t('sign-in.password-missing') : undefined}
      />
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {t(act.busy ? 'account.busy' : 'account.factor-begin')}
        </Button>
        {onClose && <Button onClick={onClose}>{t('bank.cancel')}</Button>}
      </div>
    </form>
  );
}

interface FirstCodeProps {
  readonly begun: BegunFactor;
  readonly onConfirmed: (answer: Answer<'confirmFactor'>) => void;
  readonly onClose?: () => void;
}

function FirstCode({ begun, onConfirmed, onClose }: FirstCodeProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (code.trim() === '') return;
    void act.run(async () => onConfirmed(await session.call('confirmFactor', { body: { code: code.trim() } })));
  };
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <ol className={styles.steps}>
        <li>{t('account.factor-step-app')}</li>
        <li>{t('account.factor-step-scan')}</li>
        <li>{t('account.factor-step-code')}</li>
      </ol>
      <svg
        className={styles.qr}
        viewBox="0 0 1 1"
        role="img"
        aria-label={t('account.factor-qr')}
        shapeRendering="crispEdges"
      >
        <path d={begun.qr.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`).join('')} />
      </svg>
      <div>
        {t('account.factor-typed')} <span className={styles.secret}>{begun.secret}</span>
      </div>
      <Field
        label={t('account.factor-code')}
        {...(tried && code.trim() === '' && { validationMessage: t('sign-in.code-missing') })}
      >
        <Input
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          maxLength={10}
          onChange={(_, { value }) => setCode(value)}
        />
      </Field>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {t(act.busy ? 'account.busy' : 'account.factor-confirm')}
        </Button>
        {onClose && <Button onClick={onClose}>{t('bank.cancel')}</Button>}
      </div>
    </form>
  );
}
