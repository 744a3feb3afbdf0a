import type { Day } from '../../../../core/codes/day.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';

/** Documents that name the school, and are kept as they were signed. $1 instant. */
const SIGNED = `
  SELECT CASE WHEN EXISTS (SELECT 1 FROM record_signatures WHERE received_at >= $1)
    OR EXISTS (SELECT 1 FROM subject_lists WHERE received_at >= $1)
    OR EXISTS (SELECT 1 FROM unit_seals WHERE received_at >= $1)
    OR EXISTS (SELECT 1 FROM checkers_files WHERE made_at >= $1) THEN 1 ELSE 0 END AS n`;

/** Whether anything has been signed from a day in Viet Nam on; ever, where none is given. One statement. */
export async function signedSince(db: Reader, day: Day | null): Promise<boolean> {
  const since = day === null ? '' : new Date(`${day}T00:00:00+07:00`).toISOString();
  const [line] = await select<{ n: number | string }>(db, SIGNED, [since]);
  return Number(line?.n ?? 0) > 0;
}
