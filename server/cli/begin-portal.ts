/** The portal of `npm start -- --portal`. */
import type { NewAccount } from '../portal/acts/offices.js';
import { PORTAL_PORT } from './portal-places.js';
import { type PortalProcess, startPortalProcess } from './portal-process.js';
import { introduceSamplePortal, moveConnection, OWN_HOSTS } from './sample-portal.js';
import { stop } from './stop.js';
import { stopForPortal } from './stop-for-portal.js';
import type { Terminal } from './terminal.js';
import { withData } from './with-data.js';

export interface SamplePortal {
  /** Where officers sign in. */
  readonly officersAt: string;
  readonly wireUrl: string;
  /** Of the first start alone. */
  readonly accounts: readonly NewAccount[];
  readonly follow: PortalProcess['follow'];
  readonly stop: PortalProcess['stop'];
}

/** Both know each other when it returns, and the portal listens. Throws Stop. */
export async function beginPortal(terminal: Terminal, data: string, port = PORTAL_PORT): Promise<SamplePortal> {
  const portalDir = `${data}-portal`;
  const names = { commune: terminal.words('portal-commune'), province: terminal.words('portal-province') };
  const folders = { dataDir: data, portalDir };
  const accounts = await introduceSamplePortal(folders, names, (job) => withData(terminal, data, job)).catch(
    (error: unknown) => {
      throw stopForPortal(terminal, error, portalDir, port) ?? error;
    },
  );
  const places = ['--data', portalDir, '--port', String(port), '--host', ...OWN_HOSTS];
  const portal = await startPortalProcess([...places, '--lang', terminal.locale]);
  if (portal === null) throw stop(terminal, 'portal-not-up', 'portal-not-up-remedy', { data: portalDir });
  await moveConnection(data, portal.wireUrl);
  let stopping = false;
  void portal.ended.then((code) => {
    if (!stopping) terminal.note(terminal.paint('red', `✕ ${terminal.words('portal-gone', { code: String(code) })}`));
  });
  return {
    ...{ officersAt: `${portal.urls[0]!}/can-bo`, wireUrl: portal.wireUrl, accounts, follow: portal.follow },
    stop: () => {
      stopping = true;
      return portal.stop();
    },
  };
}
