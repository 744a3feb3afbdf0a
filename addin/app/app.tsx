/** From the state of the sign-in to what is on the screen. */
import { lateScreen } from '../frame/late-screen.js';
import { useEffect } from 'react';
import { Refused } from '../api/failures.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Loading } from '../frame/loading.js';
import { useSession, useSessionState } from '../session/session-context.js';
import { SignInScreen } from '../sign-in/sign-in-screen.js';
import { useWords } from '../words/words.js';
import { useAnnounce } from '../frame/announcer.js';
import { usePane } from '../frame/pane-context.js';
import { usePlace } from '../frame/route.js';
import { Shell, useAlone } from '../frame/shell.js';
import { SignedInPage } from './signed-in-page.js';

const MustPage = lateScreen(async () => (await import('../account/must-page.js')).MustPage);
const HelpAlone = lateScreen(async () => (await import('../help/help-alone.js')).HelpAlone);

const FirstRun = lateScreen(async () => (await import('../first-run/first-run-screen.js')).FirstRunScreen);

export function App() {
  return (
    <Shell theme={usePane()?.office.theme ?? null}>
      <Gate />
    </Shell>
  );
}

function Gate() {
  const { t } = useWords();
  const alone = useAlone();
  const session = useSession();
  const state = useSessionState();
  const announce = useAnnounce();
  const { route } = usePlace();
  // What was said last may name one person's file; it is not for the next one.
  useEffect(() => announce(''), [state.kind, announce]);
  // Who cannot sign in needs help most.
  if (route === 'help' && (state.kind === 'signed-out' || state.kind === 'unreachable')) {
    return <HelpAlone back={t('pane.to-sign-in')} />;
  }
  if (state.kind === 'unreachable' && isBeforeSchool(state.failure)) return <FirstRun />;
  if (state.kind === 'starting' || state.kind === 'unreachable') {
    return (
      <main className={alone}>
        {state.kind === 'starting' ? (
          <Loading text={t('app.starting')} />
        ) : (
          <FailureNotice failure={state.failure} onRetry={() => void session.start()} />
        )}
      </main>
    );
  }
  const covered = state.kind !== 'signed-in';
  return (
    <>
      {state.kind !== 'signed-in' && <SignInScreen state={state} />}
      {state.kind !== 'signed-out' && state.me && (
        // Another person never meets the screens of the one before; the same person finds hers as they were.
        <div key={state.me.userId} hidden={covered}>
          {state.me.must ? <MustPage must={state.me.must} /> : <SignedInPage me={state.me} watching={!covered} />}
        </div>
      )}
    </>
  );
}

/** The server waits for its school: nobody can sign in yet. */
const isBeforeSchool = (failure: unknown): boolean =>
  failure instanceof Refused && failure.body.code === 'no-school-yet';
