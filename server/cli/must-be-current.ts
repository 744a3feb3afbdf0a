/** A real school's data of an older program are upgraded by their own command, behind a backup, and never by the way. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { isHeld } from '../database/hold-data-dir.js';
import { DATABASE_FILE } from '../database/sqlite.js';
import { stepsApart } from '../store/steps-apart.js';
import { stop } from './stop.js';
import { stopForTrouble } from './stop-for-trouble.js';
import type { Terminal } from './terminal.js';

/** Throws Stop where this program is older than the data, newer than a real school's, or newer than what another program serves. */
export async function mustBeCurrent(terminal: Terminal, data: string): Promise<void> {
  if (!existsSync(path.join(data, DATABASE_FILE))) return;
  const { pending, unknown, school } = await stepsApart(data).catch((error: unknown) => {
    throw stopForTrouble(terminal, error, data) ?? error;
  });
  if (unknown > 0) throw stop(terminal, 'data-newer', 'data-newer-remedy', { data });
  if (pending === 0) return;
  if (school !== 'real') {
    // A sample's are brought over by the way, but not beneath an older program that serves them.
    if (await isHeld(data)) throw stop(terminal, 'data-held', 'stop-server', { data });
    return;
  }
  throw stop(terminal, 'upgrade-needed', 'upgrade-needed-remedy', { data, count: pending });
}
