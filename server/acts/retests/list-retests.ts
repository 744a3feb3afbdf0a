import type { Retest, Retests } from '../../../core/contract/retests.js';
import type { Period } from '../../../core/codes/periods.js';
import { SUBJECTS, type SubjectCode } from '../../../core/fields/subjects.js';
import { lawFor } from '../../../core/law/law-for.js';
import { RECORD_SHEET } from '../../../core/law/record-sheet.js';
import { canAmong, may } from '../../../core/rights/allow.js';
import { groupBy } from '../../ground/group-by.js';
import { refuse } from '../../ground/refused.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { select } from '../../store/sql.js';
import { loadSheetContext } from '../sheets/load-sheet-context.js';

interface Line {
  readonly id: string;
  readonly pupil: string;
  readonly name: string;
  readonly subject: SubjectCode;
  readonly period: Period;
  readonly score: number;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  readonly agreed: boolean | number | null;
  readonly answer: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}

/** Newest first. $1 class. */
const RETESTS = `
  SELECT r.id, r.pupil_id AS "pupil", p.name, r.subject, r.period, r.score, r.reason, u.name AS "by",
    r.proposed_at AS "at", r.agreed, r.answer, d.name AS "decidedBy", r.decided_at AS "decidedAt"
  FROM retests r JOIN pupils p ON p.id = r.pupil_id JOIN users u ON u.id = r.proposed_by
  LEFT JOIN users d ON d.id = r.decided_by
  WHERE r.class_id = $1 ORDER BY r.proposed_at DESC, r.id`;

interface AttemptLine {
  readonly retest: string;
  readonly number: number;
  readonly score: number;
  readonly satOn: string;
  readonly by: string;
  readonly at: string;
}
const ATTEMPTS = `
  SELECT a.retest_id AS "retest", a.number, a.score, a.sat_on AS "satOn", u.name AS "by", a.entered_at AS "at"
  FROM retest_attempts a JOIN retests r ON r.id = a.retest_id JOIN users u ON u.id = a.entered_by
  WHERE r.class_id = $1 ORDER BY a.number`;

export interface ListRetestsInput {
  readonly caller: Caller;
  readonly classId: string;
}

/** Tests of a class that were proposed to be sat again. Refuses with not-found where the class is none of the caller's. */
export const listRetests = look({
  act: 'see-class',
  place: ({ classId }: ListRetestsInput) => ({ classId }),
  run: async (at, { classId }): Promise<Retests> => {
    const [context, lines, attempts] = await Promise.all([
      loadSheetContext(at, classId, RECORD_SHEET),
      select<Line>(at.db, RETESTS, [classId]),
      select<AttemptLine>(at.db, ATTEMPTS, [classId]),
    ]);
    if (!context) throw refuse('not-found');
    const sittings = groupBy(attempts, ({ retest }) => retest);
    return {
      ...{ classId, className: context.class.name, periods: [...lawFor(context.schoolYear).retests] },
      subjects: SUBJECTS.filter((subject) => may(at.asker, 'propose-retest', { classId, subject })),
      retests: lines.map((line) => ({
        ...retestOf(line, sittings.get(line.id) ?? []),
        can: canAmong(at.asker, ['decide-retest', 'enter-subject-values'], { classId, subject: line.subject }),
      })),
    };
  },
});

function retestOf(
  { agreed, answer, decidedBy, decidedAt, ...line }: Line,
  attempts: readonly AttemptLine[],
): Omit<Retest, 'can'> {
  const decided = agreed !== null && answer !== null && decidedBy !== null && decidedAt !== null;
  return {
    ...line,
    decision: decided ? { agreed: Boolean(agreed), answer, by: decidedBy, at: decidedAt } : null,
    attempts: attempts.map(({ retest: _, ...attempt }) => attempt),
  };
}
