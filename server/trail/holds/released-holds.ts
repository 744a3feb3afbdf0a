import { dayInVietnam } from '../../../core/codes/day.js';
import type { ReleasedHold } from '../../../core/record/print/printed-year.js';
import { groupBy } from '../../ground/group-by.js';
import type { Reader } from '../../store/reader.js';
import { select } from '../../store/sql.js';

const RELEASED = `
  SELECT pupil_id AS pupil, reason, released_at AS at FROM record_holds
  WHERE class_id = $1 AND released_at IS NOT NULL ORDER BY released_at, id`;

/** Why records of a class that were held back may be used, by pupil, oldest first. One statement. */
export async function releasedHolds(
  db: Reader,
  classId: string,
): Promise<ReadonlyMap<string, readonly ReleasedHold[]>> {
  const lines = await select<{ pupil: string; reason: string; at: string }>(db, RELEASED, [classId]);
  const byPupil = groupBy(lines, ({ pupil }) => pupil);
  return new Map(
    [...byPupil].map(([pupil, own]) => [
      pupil,
      own.map(({ reason, at }) => ({ day: dayInVietnam(new Date(at)), reason })),
    ]),
  );
}
