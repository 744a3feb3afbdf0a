import { dayInVietnam } from '../../../core/codes/day.js';
import { PERIODS, type SheetPeriod, SUPPLEMENTARY } from '../../../core/codes/periods.js';
import type { HeatMap } from '../../../core/contract/heat-map.js';
import { hasLaw, lawFor } from '../../../core/law/law-for.js';
import { PROFILE_SHEET, RECORD_SHEET } from '../../../core/law/record-sheet.js';
import type { Grade } from '../../../core/law/law.js';
import { periodsSoFar, type SchoolCalendar } from '../../../core/law/school-calendar.js';
import { awaitedDays } from '../../../core/locks/closing-days.js';
import { canAmong, canInClasses, may, mayAnywhere } from '../../../core/rights/allow.js';
import { refuse } from '../../ground/refused.js';
import { groupBy } from '../../ground/group-by.js';
import { type Looking, lookAcross } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { settingsOf } from '../school/year-settings.js';
import { dayWithin } from '../sheets/load-sheet-context.js';
import { subjectTeachersSign } from '../records/signing/class-signing.js';
import { type HeatLine, loadHeatLines } from './heat-lines.js';
import { emptyProgress, heatRows } from './heat-rows.js';
import { StaleProjections, whenFresh } from './stale.js';
import { yearStands } from './year-stands.js';

export interface HeatAsked {
  /** The year that is on where none is named. */
  readonly year?: string | undefined;
  /** The newest sheet whose time has come where none is named. */
  readonly period?: SheetPeriod | undefined;
}

const SHEETS = [...PERIODS, PROFILE_SHEET] as const;

/** Classes she may see by groups of columns. One statement besides her own rights, of another year than that is on one more, however many classes and years. Refuses with not-found a year there is no map of. */
export const readHeatMap = (deps: Deps, input: HeatAsked & { readonly caller: Caller }): Promise<HeatMap> =>
  whenFresh(deps, () => seeHeatMap(deps, input));

const seeHeatMap = lookAcross({
  run: (at, { year, period }: HeatAsked & { readonly caller: Caller }): Promise<HeatMap> =>
    loadHeatMap(at, { year, period }),
});

/** For looks and acts. Throws StaleProjections. */
export async function loadHeatMap(at: Looking, { year: asked, period: wanted }: HeatAsked): Promise<HeatMap> {
  const { asker } = at;
  const today = dayInVietnam(at.clock());
  const lines = await loadHeatLines(at, { today, year: asked ?? '', period: wanted ?? '' });
  const [first] = lines;
  // What is assessed anew is each pupil's own, and told where it is planned.
  if (!first || !hasLaw(first.year) || wanted === SUPPLEMENTARY) throw refuse('not-found');
  const calendar = JSON.parse(first.calendar) as SchoolCalendar;
  const period = wanted ?? periodsSoFar(lawFor(first.year), calendar, today).at(-1) ?? RECORD_SHEET;
  const year = {
    ...{ schoolYear: first.year, period, day: dayWithin(calendar, today), emptyOf: emptyProgress() },
    closesFor: (grade: Grade) => awaitedDays(first.year, calendar, period, [grade])[0] ?? null,
    today,
    asksSubjects: subjectTeachersSign({ settings: settingsOf(first) }),
  };
  const classes = [...groupBy(lines.filter(isOfClass), ({ classId }) => classId).values()].filter(([line]) =>
    may(asker, 'see-progress', { classId: line!.classId }),
  );
  const made = classes.map((own) => heatRows(own, year));
  const stale = classes.flatMap(([line], at_) => (made[at_] === 'stale' ? [line!.classId] : []));
  if (stale.length > 0) throw new StaleProjections(stale);
  const rows = made.flatMap((own) => (own === 'stale' ? [] : own));
  const canIn = canInClasses(asker, ['note-check']);
  return {
    schoolYear: first.year,
    years: first.years.split(',').filter(hasLaw).reverse(),
    period,
    periods: [...SHEETS],
    stands: await yearStands(at, { id: first.year, current: Boolean(first.current), calendar, today }),
    rows: rows.map((row) => ({ ...row, can: canIn(row.classId) })),
    can: [
      ...canAmong(asker, ['rehearse-locks', 'remind', 'read-results', 'read-self-checks']),
      ...(mayAnywhere(asker, 'note-check') ? (['note-check'] as const) : []),
    ],
  };
}

const isOfClass = (line: HeatLine): line is HeatLine & { readonly classId: string } => line.classId !== null;
