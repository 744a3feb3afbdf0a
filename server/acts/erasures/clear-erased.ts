import type { Deps } from '../../runner/deps.js';
import { readFrom } from '../../store/read-from.js';
import { writerOf } from '../../store/reader.js';
import { select, write } from '../../store/sql.js';

/** SQL of orders whose rows are gone and may still stand in the write-ahead file. */
export const LINGERS = `state = 'carried-out' AND cleared_at IS NULL`;
const LINGERING = `SELECT id FROM erasure_orders WHERE ${LINGERS}`;
const CLEARED = 'UPDATE erasure_orders SET cleared_at = $1 WHERE id = $2';

/**
 * What was erased goes from the database's files, too, as soon as no long look holds on to it; whoever writes does not wait for
 * that. Resolves to how many orders still wait for it: to be asked again.
 */
export async function clearErased({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<number> {
  // Known before the files are cleared: what is erased meanwhile is for the next time.
  const lingering = await readFrom(db, (reader) => select<{ readonly id: string }>(reader, LINGERING, []));
  if (lingering.length === 0) return 0;
  if (!(await db.writes.clear())) return lingering.length;
  await db.writes.run(async (transaction) => {
    const writer = writerOf(db, transaction);
    for (const { id } of lingering) await write(writer, CLEARED, [clock().toISOString(), id]);
  });
  return 0;
}
