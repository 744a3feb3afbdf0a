/** What is to be assessed anew: by whom, until when, and what is overdue, which nobody but the principal decides (H4). */
import { type Day, daysUntil } from '../../../core/codes/day.js';
import { RECORD_SHEET } from '../../../core/law/record-sheet.js';
import { completes, lawFor } from '../../../core/law/law-for.js';
import { LAST_GRADE } from '../../../core/law/law.js';
import { targetOf } from '../../../core/law/school-calendar.js';
import { lawfulDayNow } from '../../../core/law/lawful-day-now.js';
import { isUndecided } from '../../../core/record/progress.js';
import { caseState, caseStateOf, isOverdue } from '../../../core/record/supplementary-state.js';
import { notAssessedYet } from '../../../core/results/assessed-anew.js';
import { type Asker, may } from '../../../core/rights/allow.js';
import { refuseEntering } from '../../../core/rights/sheet-policy.js';
import type { PupilOnSheet } from '../../../core/sheet/context.js';
import type { CurrentYear } from '../school/current-year.js';
import type { SigningFacts } from '../records/signing/class-signing.js';
import type { Projection } from '../progress/load-projections.js';
import type { ContextNow } from '../sheets/load-sheet-context.js';
import type { Found } from './work-lines.js';

type Year = Pick<CurrentYear, 'id' | 'calendar'>;

const lastDay = ({ id, calendar }: Year): Day => lawfulDayNow(id, calendar, lawFor(id).supplementary.ends);

/** The day named for its end, and how far the day before it is. */
export const supplementaryDue = (year: Year, today: Day) => {
  const deadline = lastDay(year);
  return { deadline, daysLeft: daysUntil(today, targetOf(deadline)) };
};

/** Of whom something still waits to be assessed, while there is time: the principal is not asked to decide before. */
export const waitsAnew =
  (year: Year, today: Day) =>
  ({ supplementary }: PupilOnSheet): boolean =>
    supplementary !== undefined && today <= lastDay(year) && notAssessedYet(supplementary).length > 0;

export interface SupplementaryWork {
  /** Pupils somebody has to plan for, or to enter something of. */
  readonly lines: readonly Found[];
  /** Of the classes she leads. */
  readonly overdue: readonly Found[];
}

/** In the classes somebody has a duty in. */
export function supplementaryWork(
  classes: readonly SigningFacts[],
  { asker, year, today }: { readonly asker: Asker; readonly year: Year; readonly today: Day },
): SupplementaryWork {
  const until = lastDay(year);
  const lines: Found[] = [];
  const overdue: Found[] = [];
  for (const { context, values, decisions } of classes) {
    const { id: classId, name: className } = context.class;
    const leads = may(asker, 'plan-supplementary', { classId });
    const states = context.pupils.flatMap((pupil) => {
      if (context.closed.has(pupil.id)) return [];
      const state = caseStateOf(context, pupil, values, decisions.get(pupil.id) ?? null);
      return state === null ? [] : [{ pupil, state }];
    });
    const isHers = ({ supplementary }: PupilOnSheet): boolean =>
      supplementary !== undefined &&
      notAssessedYet(supplementary).some((field) => refuseEntering(asker, classId, field) === null);
    const asked = states.filter(
      ({ pupil, state }) => (state === 'to-plan' && leads) || (state === 'waiting' && isHers(pupil)),
    );
    lines.push({ classId, className, subject: null, n: asked.length });
    const late = leads ? states.filter(({ state }) => isOverdue(state, until, today)) : [];
    overdue.push({ classId, className, subject: null, n: late.length });
  }
  return { lines, overdue };
}

/** In the whole school, of what is kept of its sheets. */
export function overdueIn(
  contexts: readonly ContextNow[],
  projections: readonly Projection[],
  {
    decisions,
    year,
    today,
  }: { readonly decisions: SigningFacts['decisions']; readonly year: Year; readonly today: Day },
): readonly Found[] {
  const law = lawFor(year.id);
  const until = lastDay(year);
  if (today <= until) return [];
  return contexts.map((context, at): Found => {
    const { id: classId, name: className } = context.class;
    const { pupils } = projections[at]!.of(RECORD_SHEET);
    const open = context.pupils.filter((pupil) => {
      const line = pupils[pupil.id];
      if (context.closed.has(pupil.id) || !line?.result) return false;
      const state = caseState({
        supplementary: pupil.supplementary ?? null,
        completed: completes(law, line.result),
        decided: line.toDecide !== undefined && !isUndecided(line, decisions.get(pupil.id) ?? null),
        lastGrade: pupil.grade === LAST_GRADE,
      });
      return isOverdue(state, until, today);
    });
    return { classId, className, subject: null, n: open.length };
  });
}
