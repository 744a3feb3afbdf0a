/** The page in a browser's own window: one session by cookie, then the screens. */
import { createSend } from './api/transport.js';
import { App } from './app/app.js';
import { shownLocale, showPage } from './frame/page-start.js';
import { noting } from './device/recent-faults.js';
import { cookieChannel } from './session/channel.js';
import { otherTabs } from './session/other-tabs.js';
import { SessionContext } from './session/session-context.js';
import { Session } from './session/session.js';

const session = new Session(noting(createSend(shownLocale)), cookieChannel(), otherTabs);
showPage(
  <SessionContext value={session}>
    <App />
  </SessionContext>,
);
// A sheet to fill in is asked for while the page still asks who she is.
if (location.hash.includes('/enter'))
  import('./web-sheet/web-sheet-screen.js').then(({ askAhead }) => askAhead(session)).catch(() => undefined);
void session.start();
