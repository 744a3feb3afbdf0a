/** The frame around every screen of somebody signed in. */
import { makeStyles } from '@fluentui/react-components';
import type { Me } from '../../core/contract/session.js';
import { useUpload } from '../files/use-upload.js';
import { Notice } from '../parts/notice.js';
import { column } from '../parts/styles.js';
import { useIdle } from '../session/idle.js';
import { useSession } from '../session/session-context.js';
import { useLeave } from '../frame/use-leave.js';
import { useWords } from '../words/words.js';
import { CurrentScreen } from './current-screen.js';
import { Nav } from '../frame/nav.js';
import { usePane } from '../frame/pane-context.js';
import { usePaneSheet } from './pane-sheet.js';
import { routesOf, shownTo, usePlace } from '../frame/route.js';
import { SchoolLine } from '../frame/school-line.js';
import { SheetFrame } from './sheet-frame.js';
import { SkipLink } from '../frame/skip-link.js';
import { TopBar } from '../frame/top-bar.js';

const MAIN = 'content';
const useStyles = makeStyles({
  frame: { ...column('12px'), maxWidth: '1120px', margin: '0 auto', padding: '12px' },
  warning: { maxWidth: '1120px', margin: '0 auto', padding: '12px 12px 0' },
  main: { padding: '8px 0 32px', outlineStyle: 'none' },
});

function IdleWatch() {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const warning = useIdle(session.idle, session.keepAlive);
  return (
    <div role="status">
      {warning && (
        <div className={styles.warning}>
          <Notice tone="warning" title={t('sign-in.idle-soon')} />
        </div>
      )}
    </div>
  );
}

interface PageProps {
  readonly me: Me;
  readonly watching: boolean;
}

export function SignedInPage(props: PageProps) {
  const pane = usePaneSheet();
  if (!pane) return <Page {...props} />;
  return (
    <SheetFrame pane={pane}>
      <Page {...props} />
    </SheetFrame>
  );
}

function Page({ me, watching }: PageProps) {
  const styles = useStyles();
  const leave = useLeave();
  const inExcel = usePane() !== null;
  const place = usePlace();
  const routes = routesOf({ hats: me.hats, inExcel });
  const route = shownTo(routes, place.route);
  // Held here, not in the screen: a chosen file stays while its owner looks at her tasks.
  const upload = useUpload();
  return (
    <>
      <SkipLink target={MAIN} />
      <TopBar me={me} onChangeUser={leave} />
      {watching && <IdleWatch />}
      <div className={styles.frame}>
        <SchoolLine me={me} narrow={inExcel} />
        <Nav routes={routes} route={route} />
        <main id={MAIN} tabIndex={-1} className={styles.main}>
          <CurrentScreen me={me} route={route} upload={upload} focus={place.moved} />
        </main>
      </div>
    </>
  );
}
