/** Who of a school year is given an award of it, class by class. */
import { awardList, type AwardedPupil } from '../../../../core/record/award-list.js';
import type { Reading } from '../../../runner/deps.js';
import { select } from '../../../store/sql.js';
import { loadClassYear } from '../../records/signing/load-class-year.js';

export interface AwardedClass {
  readonly classId: string;
  readonly className: string;
  readonly pupils: readonly AwardedPupil[];
}

const CLASSES = 'SELECT id FROM classes WHERE school_year_id = $1 ORDER BY position';

/** Classes that have somebody, in their order; what the transcripts will say, by the values as they stand. */
export async function awardedOfYear(at: Reading, schoolYear: string): Promise<AwardedClass[]> {
  const found: AwardedClass[] = [];
  for (const { id } of await select<{ readonly id: string }>(at.db, CLASSES, [schoolYear])) {
    const year = await loadClassYear(at, id);
    const pupils = year ? awardList(year.context, year.values, year.awards) : [];
    if (year && pupils.length > 0) found.push({ classId: id, className: year.context.class.name, pupils });
  }
  return found;
}
