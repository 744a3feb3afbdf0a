import { dayInVietnam } from '../../../core/codes/day.js';
import type { ShownUnit } from '../../../core/lookup/shown-unit.js';
import { copyNumber } from '../../../core/record/print/paper-copy.js';
import type { Reader } from '../../store/reader.js';
import { select } from '../../store/sql.js';

const COPIES = 'SELECT year, number, printed_at AS at FROM paper_copies WHERE unit_id = $1 ORDER BY id';

/** Copies on paper that were given of a unit, for whoever holds one. */
export async function copiesOf(db: Reader, unitId: number): Promise<NonNullable<ShownUnit['copies']>> {
  const lines = await select<{ year: number; number: number; at: string }>(db, COPIES, [unitId]);
  return lines.map((line) => ({ number: copyNumber(line), day: dayInVietnam(new Date(line.at)) }));
}
