/** The page that plays Excel in browser tests: an empty place on the left, the pane in a frame of 320 px on the right. */
import { type PaneConnection, type PaneOptions, connectPane } from './browser-host.js';
import { ExcelHost, type HostOptions } from './host.js';

/** What a test drives from outside. */
export interface HostWindow {
  excelHost: ExcelHost;
  excelPane: PaneConnection;
  startExcel: (base64: string | null, options: HostOptions, pane: PaneOptions) => Promise<void>;
}

const page = window as unknown as HostWindow;
page.startExcel = async (base64, options, pane) => {
  const bytes = base64 === null ? null : Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  page.excelHost = bytes ? await ExcelHost.open(bytes, options) : new ExcelHost(options);
  page.excelPane = connectPane(document.querySelector('iframe')!, page.excelHost, pane);
};
