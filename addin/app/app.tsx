/** From the state of the sign-in to what is on the screen. */
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { FailureNotice } from '../parts/failure-notice.js';
import { Working } from '../parts/working.js';
import { useSession, useSessionState } from '../session/session-context.js';
import { SignInScreen } from '../session/sign-in-screen.js';
import { useWords } from '../words/words.js';
import { Announcer, useAnnounce } from './announcer.js';
import { useBaseStyles } from './base-styles.js';
import { CrashBoundary } from './crash-boundary.js';
import { SignedInPage } from './signed-in-page.js';
import { useTheme } from './theme.js';

const useStyles = makeStyles({
  page: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2 },
  alone: { maxWidth: '480px', margin: '0 auto', padding: '24px 12px' },
});

export function App() {
  useBaseStyles();
  const styles = useStyles();
  return (
    <FluentProvider theme={useTheme()} className={styles.page}>
      <CrashBoundary>
        <Announcer>
          <Gate />
        </Announcer>
      </CrashBoundary>
    </FluentProvider>
  );
}

function Gate() {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const state = useSessionState();
  const announce = useAnnounce();
  // What was said last may name one person's file; it is not for the next one.
  useEffect(() => announce(''), [state.kind, announce]);
  if (state.kind === 'starting' || state.kind === 'unreachable') {
    return (
      <main className={styles.alone}>
        {state.kind === 'starting' ? (
          <Working text={t('app.starting')} />
        ) : (
          <FailureNotice failure={state.failure} onRetry={() => void session.start()} />
        )}
      </main>
    );
  }
  const covered = state.kind === 'interrupted';
  return (
    <>
      {state.kind !== 'signed-in' && <SignInScreen state={state} />}
      {state.kind !== 'signed-out' && (
        // Another person never meets the screens of the one before; the same person finds hers as they were.
        <div key={state.me.userId} hidden={covered}>
          <SignedInPage me={state.me} watching={!covered} />
        </div>
      )}
    </>
  );
}
