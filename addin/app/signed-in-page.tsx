/** The frame around every screen of somebody signed in. */
import { makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Me } from '../../core/contract/session.js';
import { useUpload } from '../files/use-upload.js';
import { UploadScreen } from '../files/upload-screen.js';
import { Notice } from '../parts/notice.js';
import { column } from '../parts/styles.js';
import { useIdle } from '../session/idle.js';
import { useSession } from '../session/session-context.js';
import { TasksScreen } from '../tasks/tasks-screen.js';
import { useWords } from '../words/words.js';
import { Nav } from './nav.js';
import { routesOf, useRoute } from './route.js';
import { SchoolLine } from './school-line.js';
import { SkipLink } from './skip-link.js';
import { TopBar } from './top-bar.js';

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

export function SignedInPage({ me, watching }: { readonly me: Me; readonly watching: boolean }) {
  const styles = useStyles();
  const session = useSession();
  const route = useRoute(me);
  const [first] = useState(route);
  const [moved, setMoved] = useState(false);
  // Held here, not in the screen: a chosen file stays while its owner looks at her tasks.
  const upload = useUpload();
  useEffect(() => {
    if (route !== first) setMoved(true);
  }, [route, first]);
  return (
    <>
      <SkipLink target={MAIN} />
      <TopBar me={me} onChangeUser={() => void session.leave()} />
      {watching && <IdleWatch />}
      <div className={styles.frame}>
        <SchoolLine me={me} />
        <Nav routes={routesOf(me)} route={route} />
        <main id={MAIN} tabIndex={-1} className={styles.main}>
          {route === 'tasks' ? (
            <TasksScreen me={me} focus={moved} />
          ) : (
            <UploadScreen upload={upload} focus={moved || route !== first} />
          )}
        </main>
      </div>
    </>
  );
}
