/** Tài khoản của tôi: what others did to it, password, second factor, sign-ins, what was signed in her name. */
import '../words/of-late-screens.js';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Loading } from '../frame/loading.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { Section } from '../parts/section.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { FactorSection } from './factor-section.js';
import { OwnMailSection } from './mail-section.js';
import { News } from './news.js';
import { PasswordForm } from './password-form.js';
import { SessionsSection } from './sessions-section.js';
import { SignaturesSection } from './signatures-section.js';

export function AccountScreen({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const account = useAnswer('myAccount', {});
  const { state } = account;
  // Asked beside it: what came later would push the rest down.
  const mail = useAnswer('ownMail', {});
  const loading = state.kind === 'loading' || mail.state.kind === 'loading';
  return (
    <Screen title={t('account.title')} lead={t('account.lead')} focus={focus}>
      {loading && <Loading text={t('account.loading')} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={account.again} />}
      {!loading && state.kind === 'ready' && (
        <>
          <News news={state.answer.news} onRead={account.renew} />
          <PasswordSection account={state.answer.account} onChanged={account.renew} />
          <FactorSection factor={state.answer.factor} onChanged={account.renew} />
          <OwnMailSection {...mail} />
          <SessionsSection sessions={state.answer.sessions} onEnded={account.renew} />
        </>
      )}
      {/* Below all others, and not before them: it would be pushed down. */}
      {!loading && <SignaturesSection />}
    </Screen>
  );
}

function PasswordSection({ account, onChanged }: { readonly account: string; readonly onChanged: () => void }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  const close = (changed: boolean): void => {
    setOpen(false);
    setDone(changed);
    if (changed) onChanged();
  };
  return (
    <Section raised title={t('account.password')} lead={t('account.password-lead', { account })}>
      {done && <Notice tone="done" title={t('account.password-done')} />}
      {open ? (
        <PasswordForm onDone={() => close(true)} onClose={() => close(false)} />
      ) : (
        <div>
          <Button onClick={() => setOpen(true)}>{t('account.password-change')}</Button>
        </div>
      )}
    </Section>
  );
}
