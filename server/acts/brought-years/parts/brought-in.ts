import { refuse } from '../../../ground/refused.js';
import type { Caller } from '../../../runner/caller.js';
import type { BroughtYearRow } from '../../../store/models/brought-years.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';

export interface OneBrought {
  readonly caller: Caller;
  readonly classId: string;
  readonly id: string;
}

/** With its file. Whoever leads another class is told nothing of it: refuses with not-found for a pupil of none of this class's. */
export async function broughtIn(
  db: Reader,
  { classId, id }: Pick<OneBrought, 'classId' | 'id'>,
): Promise<BroughtYearRow> {
  const row = await db.broughtYears.findByPk(id, { raw: true });
  if (!row) throw refuse('not-found');
  const [hers] = await select<{ readonly id: number }>(
    db,
    'SELECT e.id FROM enrolments e WHERE e.class_id = $1 AND e.pupil_id = $2 LIMIT 1',
    [classId, row.pupilId],
  );
  if (!hers) throw refuse('not-found');
  return row;
}
