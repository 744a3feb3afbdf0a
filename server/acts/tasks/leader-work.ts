/** What waits for the leadership: decisions on going up, approving, the second look before the seal. */
import { RECORD_SHEET } from '../../../core/law/record-sheet.js';
import { moveOf, type RecordAct, type RecordState } from '../../../core/record/record-states.js';
import type { PupilOnSheet } from '../../../core/sheet/context.js';
import { isUndecided } from '../../../core/record/progress.js';
import { select } from '../../store/sql.js';
import type { Reading } from '../../runner/deps.js';
import { UNIT_IN_HAND } from '../../store/unit-sql.js';
import type { SigningFacts } from '../records/signing/class-signing.js';
import type { ContextNow } from '../sheets/load-sheet-context.js';
import type { Projection } from '../progress/load-projections.js';
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
  { db }: Pick<Reading, 'db'>,
  schoolYear: string,
  act: RecordAct,
): Promise<readonly Found[]> {
  const lines = await select<CountLine>(db, COUNTS, [schoolYear]);
  return lines
    .filter(({ state }) => moveOf(state, act) !== null)
    .map(({ classId, className, n }) => ({ classId, className, subject: null, n: Number(n) }));
}

/** Pupils nobody has decided on yet though nothing else says whether they go up, and whose record is still open. */
export const undecidedIn = (
  contexts: readonly ContextNow[],
  projections: readonly Projection[],
  decisions: SigningFacts['decisions'],
  /** Who is not to be decided on yet. */
  waits: (pupil: PupilOnSheet) => boolean,
): readonly Found[] =>
  contexts.map((context, at): Found => {
    const { id: classId, name: className } = context.class;
    const { pupils } = projections[at]!.of(RECORD_SHEET);
    const waiting = context.pupils.filter(
      (pupil) =>
        !context.closed.has(pupil.id) &&
        isUndecided(pupils[pupil.id], decisions.get(pupil.id) ?? null) &&
        !waits(pupil),
    );
    return { classId, className, subject: null, n: waiting.length };
  });
