/** A real school's data of an older program are upgraded by their own command, behind a backup, and never by the way. */
import { isHeld } from '../database/hold-data-dir.js';
import { placeOf } from '../place/open-school.js';
import { type Apart, stepsApart } from '../store/steps-apart.js';
import { stop } from './stop.js';
import { stopForTrouble } from './stop-for-trouble.js';
import type { Terminal } from './terminal.js';

/** Throws Stop where this program is older than the data, newer than a real school's, or newer than what another program serves. */
export async function mustBeCurrent(terminal: Terminal, data: string): Promise<void> {
  const apart = await apartOf(data).catch((error: unknown) => {
    throw stopForTrouble(terminal, error, data) ?? error;
  });
  if (apart === null) return;
  const { pending, unknown, school, where } = apart;
  if (unknown > 0 && where !== null) throw stop(terminal, 'database-newer', 'database-newer-remedy', { where });
  if (unknown > 0) throw stop(terminal, 'data-newer', 'data-newer-remedy', { data });
  if (pending === 0) return;
  if (school !== 'real') {
    // A sample's are brought over by the way, but not beneath an older program that serves them.
    if (await isHeld(data)) throw stop(terminal, 'data-held', 'stop-server', { data });
    return;
  }
  throw stop(terminal, 'upgrade-needed', 'upgrade-needed-remedy', { data, count: pending });
}

/** Null where there is nothing yet; `where`: the database on PostgreSQL. */
async function apartOf(data: string): Promise<(Apart & { readonly where: string | null }) | null> {
  const place = await placeOf(data);
  if (place.kind === 'none') return null;
  if (place.kind === 'postgres') return { ...place.looked.apart, where: place.looked.where };
  return { ...(await stepsApart(data)), where: null };
}
