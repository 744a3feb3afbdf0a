import type { Acting } from '../../../runner/act.js';
import { select, write } from '../../../store/sql.js';

const OPEN = 'SELECT id FROM school_years WHERE practice_of IS NOT NULL AND practice_ended IS NULL ORDER BY id';
const END = 'UPDATE school_years SET practice_ended = $1 WHERE id = $2';

/** The practice class that is open is over; resolves to whether there was one. */
export async function endOpen({ db, clock, note }: Pick<Acting, 'db' | 'clock' | 'note'>): Promise<boolean> {
  const open = await select<{ id: string }>(db, OPEN, []);
  for (const { id } of open) {
    await write(db, END, [clock().toISOString(), id]);
    await note({ kind: 'practice.ended', practiceYear: id });
  }
  return open.length > 0;
}
