import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';

const FIRST = `
  SELECT confirmed_at AS "confirmedAt" FROM duty_confirmations WHERE school_year_id = $1 ORDER BY id LIMIT 1`;

/** When the principal first gave her word on a year's duties; null while it is being set up. One statement. */
export async function yearConfirmedAt(db: Reader, schoolYear: string): Promise<string | null> {
  const [line] = await select<{ confirmedAt: string }>(db, FIRST, [schoolYear]);
  return line?.confirmedAt ?? null;
}
