/** Who belongs to the second group of a year: whose case has been opened and not withdrawn. Locks and dates ask this. */
import type { SchoolYear } from '../../../core/law/law-for.js';
import type { PupilOnSheet } from '../../../core/sheet/context.js';
import type { PupilId } from '../../../core/sheet/values.js';
import type { Reader } from '../../store/reader.js';
import { select } from '../../store/sql.js';

const SECOND_GROUP = `
  SELECT pupil_id AS "pupil" FROM supplementary_cases WHERE school_year_id = $1 AND withdrawn_at IS NULL`;

/** One statement. Of a class list that is loaded already, `inSecondGroup` knows it without one. */
export async function secondGroup(db: Reader, schoolYear: SchoolYear): Promise<ReadonlySet<PupilId>> {
  const lines = await select<{ readonly pupil: PupilId }>(db, SECOND_GROUP, [schoolYear]);
  return new Set(lines.map(({ pupil }) => pupil));
}

export const inSecondGroup = ({ supplementary }: Pick<PupilOnSheet, 'supplementary'>): boolean =>
  supplementary !== undefined;
