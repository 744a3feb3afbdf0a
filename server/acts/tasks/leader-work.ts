/** What waits for the leadership: decisions on going up, approving, the second look before the seal. */
import { EMPTY_DOCUMENT, valuesOf } from '../../../core/merge/document.js';
import { mayChangeValues, moveOf, type RecordAct, type RecordState } from '../../../core/record/record-states.js';
import { promotionCase, standsFor } from '../../../core/record/promotion.js';
import { assess } from '../../../core/results/assess.js';
import { select } from '../../store/sql.js';
import type { Deps } from '../../runner/deps.js';
import { UNIT_IN_HAND } from '../records/signing/unit-sql.js';
import type { SigningFacts } from '../records/signing/class-signing.js';
import type { ContextNow } from '../sheets/load-sheet-context.js';
import type { Documents } from './documents-of.js';
import type { Found } from './work-lines.js';

interface CountLine {
  readonly classId: string;
  readonly className: string;
  readonly state: RecordState;
  readonly n: number | string;
}

const COUNTS = `
  SELECT c.id AS "classId", c.name AS "className", u.state, COUNT(*) AS n
  FROM records r JOIN classes c ON c.id = r.class_id JOIN ${UNIT_IN_HAND}
  WHERE c.school_year_id = $1 GROUP BY c.id, c.name, u.state`;

/** Records of a year that an act is possible for as they stand, by class. One statement. */
export async function recordsFor(
  { db }: Pick<Deps, 'db'>,
  schoolYear: string,
  act: RecordAct,
): Promise<readonly Found[]> {
  const lines = await select<CountLine>(db, COUNTS, [schoolYear]);
  return lines
    .filter(({ state }) => moveOf(state, act) !== null)
    .map(({ classId, className, n }) => ({ classId, className, subject: null, n: Number(n) }));
}

/** Pupils nobody has decided on yet though nothing else says whether they go up, and whose record is still open. */
export function undecidedIn(
  contexts: readonly ContextNow[],
  documents: Documents,
  decisions: SigningFacts['decisions'],
): readonly Found[] {
  return contexts.map((context): Found => {
    const { id: classId, name: className } = context.class;
    const values = valuesOf(documents.get(classId, 'year-end') ?? EMPTY_DOCUMENT);
    const assessments = assess(context, values);
    const waiting = context.pupils.filter((pupil, at) => {
      const state = context.closed.get(pupil.id);
      if (state !== undefined && !mayChangeValues(state)) return false;
      const now = promotionCase(pupil, assessments[at]!, values[pupil.id] ?? {});
      return now.kind === 'to-decide' && !standsFor(now, decisions.get(pupil.id) ?? null);
    });
    return { classId, className, subject: null, n: waiting.length };
  });
}
