/** Pupils of a class whose unit in hand is released though they have no personal number, by the principal's word (H14). */
import { type IdentityPaperKind, identityPaperWords } from '../../../../core/record/identity-paper.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';
import { UNIT_IN_HAND } from '../../../store/unit-sql.js';
import type { ClassYear } from './class-year.js';

/** Oldest first, so that a later one takes the earlier one's place. $1 class. */
const WAIVERS = `
  SELECT r.pupil_id AS pupil, w.paper_kind AS kind, w.paper_number AS number, w.reason, p.name AS by
  FROM records r JOIN ${UNIT_IN_HAND} JOIN number_waivers w ON w.unit_id = u.id JOIN users p ON p.id = w.decided_by
  WHERE r.class_id = $1 ORDER BY w.id`;

interface Line {
  readonly pupil: string;
  readonly kind: IdentityPaperKind;
  readonly number: string;
  readonly reason: string;
  readonly by: string;
}

export interface NumberWaiver {
  /** What names her instead, as the record writes it. */
  readonly paper: string;
  readonly reason: string;
  readonly by: string;
}

/** By pupil, the newest. One statement. */
export async function waiversOf(db: Reader, classId: string): Promise<ReadonlyMap<string, NumberWaiver>> {
  const lines = await select<Line>(db, WAIVERS, [classId]);
  return new Map(
    lines.map(({ pupil, kind, number, reason, by }) => [
      pupil,
      { paper: identityPaperWords({ kind, number }), reason, by },
    ]),
  );
}

/** What names those who may be sealed without a number: whose has come since is signed anew with it. */
export async function identityPapers(
  db: Reader,
  { context, personalIds }: Pick<ClassYear, 'context' | 'personalIds'>,
): Promise<ReadonlyMap<string, string>> {
  const waivers = await waiversOf(db, context.class.id);
  return new Map([...waivers].flatMap(([pupil, { paper }]) => (personalIds.has(pupil) ? [] : [[pupil, paper]])));
}
