/** Records a bundle is made of: all of the classes, or as many at random by a seed that is written down. */
import { isReleased, statesWhere } from '../../../../core/record/record-states.js';
import { sha256 } from '../../../ground/digests.js';
import type { Reader } from '../../../store/reader.js';
import { listOf, select } from '../../../store/sql.js';

export interface Chosen {
  readonly classId: string;
  readonly pupil: string;
  readonly code: string;
}

const RELEASED = statesWhere(isReleased);

export async function releasedIn(db: Reader, classIds: readonly string[]): Promise<readonly Chosen[]> {
  return select<Chosen>(
    db,
    `SELECT r.class_id AS "classId", r.pupil_id AS pupil, u.lookup_code AS code
     FROM units u JOIN records r ON r.id = u.record_id
     WHERE r.class_id IN ${listOf(classIds)} AND u.state IN ${listOf(RELEASED, classIds.length + 1)}
       AND u.replaced_by IS NULL ORDER BY r.class_id, u.lookup_code`,
    [...classIds, ...RELEASED],
  );
}

/** Whoever knows seed and codes draws the same: the smallest SHA-256 of the seed, a line feed and the code. */
export function drawn(among: readonly Chosen[], { sample, seed }: { sample: number; seed: string }): readonly Chosen[] {
  const lots = among.map((one) => ({ one, lot: sha256(`${seed}\n${one.code}`) }));
  return lots
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, sample)
    .map(({ one }) => one);
}
