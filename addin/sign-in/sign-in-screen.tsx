/** Đăng nhập: alone, or over the screens of somebody whose sign-in ended. */
import { Button, Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { LanguageButton } from '../frame/language-button.js';
import { useAnnounce } from '../frame/announcer.js';
import { hashOf } from '../frame/route.js';
import { SampleNote } from '../frame/sample-note.js';
import { Refused } from '../api/failures.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { column, paper } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { CodeField } from './code-field.js';
import { PasswordField } from './password-field.js';
import { useSession } from '../session/session-context.js';
import type { SessionState } from '../session/session.js';
import { useLeave } from '../frame/use-leave.js';
import { useSchool } from '../session/use-school.js';
import { WhySignIn } from './why-sign-in.js';

const useStyles = makeStyles({
  page: {
    ...column('16px'),
    maxWidth: '420px',
    margin: '0 auto',
    padding: '24px 12px',
    '@media (min-width: 600px)': { paddingTop: '72px' },
  },
  top: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  names: { ...column('2px'), flexGrow: 1 },
  brand: { margin: 0, color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightBold },
  school: { margin: 0, fontSize: tokens.fontSizeBase400, overflowWrap: 'anywhere' },
  form: { ...column('16px'), ...paper, padding: '20px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
});

type Needed = Extract<SessionState, { kind: 'signed-out' | 'interrupted' | 'taken' }>;

export function SignInScreen({ state }: { readonly state: Needed }) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const leave = useLeave();
  const announce = useAnnounce();
  const owner = state.kind === 'signed-out' ? null : state.kind === 'taken' ? state.owner : state.me;
  const school = useSchool(state.kind === 'signed-out' ? null : state.kind === 'taken' ? state.other : state.me);
  const [account, setAccount] = useState(owner?.account ?? '');
  const [password, setPassword] = useState('');
  /** Null until the server has asked for it. */
  const [code, setCode] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const accountBox = useRef<HTMLInputElement>(null);
  const passwordBox = useRef<HTMLInputElement>(null);
  const codeBox = useRef<HTMLInputElement>(null);

  useEffect(() => {
    (owner ? passwordBox : accountBox).current?.focus();
    // Only when the screen appears; later the person moves the focus herself.
  }, []);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    setFailure(null);
    const empty = firstEmpty(
      [account.trim(), accountBox],
      [password, passwordBox],
      [code === null ? ' ' : code.trim(), codeBox],
    );
    if (empty || busy) return empty?.focus();
    setBusy(true);
    announce(t('sign-in.busy'));
    try {
      await session.signIn(account.trim(), password, code?.trim());
    } catch (error) {
      setBusy(false);
      if (refusedFor(error, 'code-needed')) return setCode('');
      setFailure(error);
      const box = refusedFor(error, 'code-wrong') ? codeBox : passwordBox;
      box.current?.focus();
      box.current?.select();
    }
  };

  return (
    <main className={styles.page}>
      <div className={styles.top}>
        <div className={styles.names}>
          <p className={styles.brand}>{t('app.name')}</p>
          {school && <p className={styles.school}>{school.name}</p>}
        </div>
        <LanguageButton />
      </div>
      {school?.sample && <SampleNote />}
      <WhySignIn state={state} />
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <h1 className={styles.title}>{t(owner ? 'sign-in.again' : 'sign-in.title')}</h1>
        <Field
          label={t('sign-in.account')}
          {...(tried && account.trim() === '' && { validationMessage: t('sign-in.account-missing') })}
        >
          <Input
            input={{ ref: accountBox }}
            size="large"
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={account}
            readOnly={owner !== null}
            onChange={(_, { value }) => setAccount(value)}
          />
        </Field>
        <PasswordField
          inputRef={passwordBox}
          value={password}
          onChange={setPassword}
          missing={tried && password === ''}
        />
        {code !== null && (
          <CodeField inputRef={codeBox} value={code} onChange={setCode} missing={tried && code.trim() === ''} />
        )}
        {failure !== null && <FailureNotice failure={failure} />}
        <Button type="submit" appearance="primary" size="large" disabledFocusable={busy}>
          {t(busy ? 'sign-in.busy' : 'sign-in.submit')}
        </Button>
        {owner && (
          <Button onClick={leave}>
            {state.kind === 'taken' ? t('sign-in.as-other', { other: state.other.name }) : t('app.change-user')}
          </Button>
        )}
      </form>
      {!owner && <Link href={hashOf('help')}>{t('help.title')}</Link>}
      {school?.sample && !owner && <p className={styles.hint}>{t('sign-in.sample-accounts')}</p>}
    </main>
  );
}

const refusedFor = (error: unknown, code: string): boolean => error instanceof Refused && error.body.code === code;

function firstEmpty(...boxes: readonly [string, RefObject<HTMLInputElement | null>][]): HTMLInputElement | null {
  return boxes.find(([text]) => text === '')?.[1].current ?? null;
}
