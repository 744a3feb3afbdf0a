import { RECORD_SHEET } from '../../../core/law/record-sheet.js';
import type { ClassProgress } from '../../../core/contract/progress.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import { lawFor, type SchoolYear } from '../../../core/law/law-for.js';
import { periodsSoFar } from '../../../core/law/school-calendar.js';
import { canInClasses, may } from '../../../core/rights/allow.js';
import { groupBy } from '../../ground/group-by.js';
import { listOf, select } from '../../store/sql.js';
import { lookAcross, type Looking } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { loadDecisions } from '../records/signing/load-decisions.js';
import type { CurrentYear } from '../school/current-year.js';
import { classInYear, livingYears } from '../school/living-years.js';
import { holdersNow } from '../certificates/parts/holders-now.js';
import { loadSheetContexts } from '../sheets/load-sheet-context.js';
import { loadTeachersIn } from './load-teachers.js';
import { progressLine } from './progress-line.js';
import { loadProjections } from './load-projections.js';
import { whenFresh } from './stale.js';
import { tickedLastYear } from './ticked-last-year.js';

const CLASSES = 'SELECT id FROM classes WHERE school_year_id = $1 ORDER BY position';
/** Followed by a list of classes. */
const RETURNED = `
  SELECT DISTINCT r.class_id AS "classId", r.pupil_id AS "pupil"
  FROM records r JOIN record_returns t ON t.record_id = r.id WHERE r.class_id IN `;

const IN_CLASS = [
  'see-class',
  'see-profile',
  'read-handover',
  'read-brought-years',
  'sign-homeroom',
  'approve',
  'return',
  'decide-promotion',
  'seal',
  'print-class',
  'give-result-slips',
] as const;

interface SchoolProgress {
  readonly schoolYear: SchoolYear;
  readonly classes: ClassProgress[];
}

/**
 * Classes of the years that live on their way to the seal, as far as the caller may see them: a teacher hers. The administrator is
 * shown the counts, which are no marks, to see who has no certificate. The same few statements however many classes, and
 * no values: of each sheet only what was kept of it.
 */
export const readProgress = (deps: Deps, caller: Caller): Promise<SchoolProgress> =>
  whenFresh(deps, () => seeProgress(deps, { caller }));

const seeProgress = lookAcross({
  run: async (at, _: { readonly caller: Caller }): Promise<SchoolProgress> => {
    const years = await livingYears(at);
    const classes = await Promise.all(years.map((year) => classesOf(at, year, years[0].id)));
    return { schoolYear: years[0].id, classes: classes.flat() };
  },
});

async function classesOf(at: Looking, year: CurrentYear, current: SchoolYear): Promise<ClassProgress[]> {
  const { db, asker, clock } = at;
  const all = await select<{ id: string }>(db, CLASSES, [year.id]);
  const ids = all.map(({ id }) => id).filter((classId) => may(asker, 'see-progress', { classId }));
  if (ids.length === 0) return [];
  const today = dayInVietnam(clock());
  const periods = [...new Set([...periodsSoFar(lawFor(year.id), year.calendar, today), RECORD_SHEET]), 'year' as const];
  const [contexts, certified, teachers, returned, decisions, lastResults] = await Promise.all([
    loadSheetContexts(at, ids, RECORD_SHEET),
    holdersNow(at),
    loadTeachersIn(at, ids, year.calendar),
    select<{ classId: string; pupil: string }>(db, `${RETURNED}${listOf(ids)}`, ids),
    loadDecisions(at, year.id),
    tickedLastYear(at, year.id),
  ]);
  const projections = await loadProjections(at, contexts, periods, { movedOn: true });
  const canIn = canInClasses(asker, IN_CLASS);
  const returnedOf = groupBy(returned, ({ classId }) => classId);
  return contexts.map((context, i) => {
    const classId = context.class.id;
    const line = progressLine({
      context,
      periods,
      projection: projections[i]!,
      settings: year.settings,
      teachers: teachers.get(classId) ?? [],
      returned: new Set((returnedOf.get(classId) ?? []).map(({ pupil }) => pupil)),
      decisions,
      lastResults,
      certified,
    });
    const className = classInYear(line.className, year.id, current);
    return { ...line, className, can: canIn(classId) };
  });
}
