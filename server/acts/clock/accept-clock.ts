import { addLink, lastLink } from '../../runner/append-audit-event.js';
import { writerOf } from '../../store/reader.js';
import type { Deps } from '../../runner/deps.js';
import { behind } from '../../runner/keep-time.js';

/**
 * The administrator on the server's own machine says that the earlier time was the wrong one: an event at the clock's
 * time, which says by how much time steps back. Later times are compared with it. Resolves to the step, ms; null where the
 * clock is not behind, and nothing is written.
 */
export function acceptClock(deps: Pick<Deps, 'db' | 'clock'>): Promise<number | null> {
  return deps.db.writes.run(async (transaction) => {
    const db = writerOf(deps.db, transaction);
    const last = await lastLink({ db });
    const back = behind(deps, last);
    if (back <= 0) return null;
    const data = { kind: 'clock.accepted' as const, before: last.at!, back };
    const at = new Date(Date.parse(last.at!) - back).toISOString();
    await addLink(db, { at, actor: null, hat: null, from: null, data }, last);
    return back;
  });
}
