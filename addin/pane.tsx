/**
 * The pane in Excel: waits for Office, then one session by token, one door to the open workbook, and the screens. Where
 * office.js is not there, pane.html says so itself.
 */
import { createSend } from './api/transport.js';
import { App } from './app/app.js';
import { takeUpAsked } from './app/asked-act.js';
import { shownLocale, showPage } from './frame/page-start.js';
import { PaneContext } from './frame/pane-context.js';
import { PaneSheetContext } from './app/pane-sheet.js';
import { Shell } from './frame/shell.js';
import { watchedDoor } from './app/watched-door.js';
import { type OfficeFacts, officeReady } from './excel/office-ready.js';
import { openDoor } from './excel/open-door.js';
import { OutsideExcel } from './help/outside-excel.js';
import { noting } from './device/recent-faults.js';
import { bearerChannel } from './session/bearer-channel.js';
import { SessionContext } from './session/session-context.js';
import { Session } from './session/session.js';
import { keepUnder } from './device/storage.js';
import { SheetScreen } from './sheet-screen/sheet-screen.js';
import { SheetWork } from './sheet/sheet-work.js';

function begin(office: OfficeFacts): void {
  keepUnder(office.partitionKey);
  takeUpAsked();
  const session = new Session(noting(createSend(shownLocale, 'omit')), bearerChannel());
  if (office.host !== 'excel') {
    return showPage(
      <SessionContext value={session}>
        <Shell theme={office.theme}>
          <OutsideExcel />
        </Shell>
      </SessionContext>,
    );
  }
  const door = watchedDoor(openDoor());
  const sheet = {
    newSheet: () => new SheetWork({ door, call: session.call, locale: shownLocale }),
    SheetScreen,
  };
  showPage(
    <SessionContext value={session}>
      <PaneContext value={{ office, door }}>
        <PaneSheetContext value={sheet}>
          <App />
        </PaneSheetContext>
      </PaneContext>
    </SessionContext>,
  );
  void session.start();
}

officeReady().then(begin, () => undefined);
