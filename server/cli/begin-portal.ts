/** The portal of `npm start -- --portal`. */
import { PORTAL_PORT } from './portal-places.js';
import { type SamplePortal, startSamplePortal } from './sample-portal.js';
import { stopForPortal } from './stop-for-portal.js';
import type { Terminal } from './terminal.js';
import { withData } from './with-data.js';

/** Throws Stop. */
export async function beginPortal(terminal: Terminal, data: string): Promise<SamplePortal> {
  const names = { commune: terminal.words('portal-commune'), province: terminal.words('portal-province') };
  try {
    return await startSamplePortal(data, PORTAL_PORT, names, (job) => withData(terminal, data, job));
  } catch (error) {
    throw stopForPortal(terminal, error, `${data}-portal`, PORTAL_PORT) ?? error;
  }
}
