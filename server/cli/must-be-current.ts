/** A real school's data of an older program are upgraded by their own command, behind a backup, and never by the way. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { DATABASE_FILE } from '../database/sqlite.js';
import { stepsApart } from '../store/steps-apart.js';
import { stop } from './stop.js';
import { stopForTrouble } from './stop-for-trouble.js';
import type { Terminal } from './terminal.js';

/** Throws Stop where this program is older than the data, or newer than a real school's. */
export async function mustBeCurrent(terminal: Terminal, data: string): Promise<void> {
  if (!existsSync(path.join(data, DATABASE_FILE))) return;
  const { pending, unknown, school } = await stepsApart(data).catch((error: unknown) => {
    throw stopForTrouble(terminal, error, data) ?? error;
  });
  if (unknown > 0) throw stop(terminal, 'data-newer', 'data-newer-remedy', { data });
  if (pending === 0 || school !== 'real') return;
  throw stop(terminal, 'upgrade-needed', 'upgrade-needed-remedy', { data, count: pending });
}
