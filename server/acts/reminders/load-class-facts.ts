/** What classes are judged by, for who owes what: the same that the overview is made of. */
import type { Day } from '../../../core/codes/day.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import type { SheetPeriod } from '../../../core/codes/periods.js';
import { PROFILE_SHEET, RECORD_SHEET } from '../../../core/law/record-sheet.js';
import type { LockFacts } from '../../../core/locks/lock-table.js';
import type { ClassFacts } from '../../../core/reminders/class-debts.js';
import { groupBy } from '../../ground/group-by.js';
import type { Reading } from '../../runner/deps.js';
import { coverDeadline } from '../covers/parts/class-covers.js';
import { loadCoverCounts } from '../covers/parts/cover-counts.js';
import { loadProjections } from '../progress/load-projections.js';
import { loadTeachersIn } from '../progress/load-teachers.js';
import { subjectTeachersSign } from '../records/signing/class-signing.js';
import { loadDecisions } from '../records/signing/load-decisions.js';
import { loadReturnedIn } from '../records/signing/load-returned-to.js';
import type { CurrentYear } from '../school/current-year.js';
import { dayWithin, loadSheetContexts } from '../sheets/load-sheet-context.js';
import { waitsAnew } from '../tasks/supplementary-work.js';

export interface ClassFactsAsked {
  readonly year: CurrentYear;
  readonly classIds: readonly string[];
  readonly periods: readonly SheetPeriod[];
  /** The day it is judged for. */
  readonly day: Day;
}

/** In the order of the classes. Seven statements, however many there are. Throws StaleProjections. */
export async function loadClassFacts(
  at: Reading,
  { year, classIds, periods, day }: ClassFactsAsked,
): Promise<(ClassFacts & { readonly locks: LockFacts })[]> {
  if (classIds.length === 0) return [];
  const now = at.clock();
  const schoolDay = dayWithin(year.calendar, dayInVietnam(now));
  const [contexts, teachers, returned, decisions, counts] = await Promise.all([
    loadSheetContexts(at, classIds, RECORD_SHEET),
    loadTeachersIn(at, classIds, year.calendar),
    loadReturnedIn(at, classIds),
    loadDecisions(at, year.id),
    loadCoverCounts(at, year.id, schoolDay),
  ]);
  const read = [...new Set<SheetPeriod>([...periods, RECORD_SHEET, PROFILE_SHEET])];
  const projections = await loadProjections(at, contexts, read);
  // After the lawful day nobody is asked for covers that the school never began here: it keeps them elsewhere.
  const asked = !coverDeadline(year, now).late || counts.some(({ state }) => state !== null);
  const coversOf = groupBy(asked ? counts : [], ({ classId }) => classId);
  return contexts.map((context, index) => {
    const { id } = context.class;
    return {
      context,
      locks: context.locks,
      periods,
      progress: projections[index]!.of,
      asksSubjects: subjectTeachersSign(year),
      teachers: teachers.get(id) ?? [],
      returned: returned.get(id) ?? [],
      decisions,
      waitsAnew: waitsAnew(year, day),
      covers: coversOf.get(id) ?? [],
    };
  });
}
