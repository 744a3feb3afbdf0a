/** The screens of somebody signed in, in their frame. */
import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Me } from '../../core/contract/session.js';
import { hasUnsent } from '../device/has-unsent.js';
import { useUpload } from '../files/use-upload.js';
import { Frame } from '../frame/frame.js';
import { usePane } from '../frame/pane-context.js';
import { routesOf, shownTo, usePlace } from '../frame/route.js';
import { useLeave } from '../frame/use-leave.js';
import { Notice } from '../parts/notice.js';
import { useIdle } from '../session/idle.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';
import { lateScreen } from '../frame/late-screen.js';
import { CurrentScreen } from './current-screen.js';
import { usePaneSheet } from './pane-sheet.js';
import { SheetFrame } from './sheet-frame.js';
import { UnsentPlain } from './unsent-plain.js';

const UrgentOrders = lateScreen(async () => (await import('../locks/urgent-orders.js')).UrgentOrders, true);

const UnsentQuestion = lateScreen(
  async () => (await import('../web-sheet/unsent-question.js')).UnsentQuestion,
  false,
  UnsentPlain,
);

const useStyles = makeStyles({ warning: { maxWidth: '1120px', margin: '0 auto', padding: '12px 12px 0' } });

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
  const sheet = usePaneSheet();
  if (!sheet) return <Page {...props} />;
  return (
    <SheetFrame pane={sheet}>
      <Page {...props} />
    </SheetFrame>
  );
}

function Page({ me, watching }: PageProps) {
  const leave = useLeave();
  const inExcel = usePane() !== null;
  const place = usePlace();
  const routes = routesOf({ can: me.can, inExcel });
  const route = shownTo(routes, place.route);
  // Held here, not in the screen: a chosen file stays while its owner looks at her tasks.
  const upload = useUpload();
  const [leaving, setLeaving] = useState(false);
  return (
    <Frame
      me={me}
      routes={routes}
      route={route}
      onChangeUser={() => (hasUnsent(me.userId) ? setLeaving(true) : leave())}
      notice={
        watching && (
          <>
            <IdleWatch />
            {me.can.includes('execute-locks') && <UrgentOrders />}
          </>
        )
      }
    >
      {leaving && <UnsentQuestion userId={me.userId} onLeave={leave} onStay={() => setLeaving(false)} />}
      <CurrentScreen me={me} route={route} upload={upload} focus={place.moved} />
    </Frame>
  );
}
