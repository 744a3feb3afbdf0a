import type { CoverProgress } from '../../../core/contract/covers.js';
import { type CoverState, isCoverSettled, isCoverSigned, waitsForSigning } from '../../../core/covers/cover-states.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import { may } from '../../../core/rights/allow.js';
import { lookAcross, type Looking } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { groupBy } from '../../ground/group-by.js';
import { dayWithin } from '../sheets/load-sheet-context.js';
import type { CurrentYear } from '../school/current-year.js';
import { classInYear, livingYears } from '../school/living-years.js';
import { coverDeadline } from './parts/class-covers.js';
import { loadCoverCounts } from './parts/cover-counts.js';

/** How far the covers of the classes she may see are, of every year that lives. One statement a year more than the years' own. */
export const readCoverProgress = lookAcross({
  run: async (at, _: { readonly caller: Caller }): Promise<CoverProgress> => {
    const living = await livingYears(at);
    const [current] = living;
    const classes = await Promise.all(living.map((year) => classesIn(at, year, current)));
    return { schoolYear: current.id, ...coverDeadline(current, at.clock()), classes: classes.flat() };
  },
});

async function classesIn(at: Looking, year: CurrentYear, current: CurrentYear): Promise<CoverProgress['classes']> {
  const lines = await loadCoverCounts(at, year.id, dayWithin(year.calendar, dayInVietnam(at.clock())));
  const seen = lines.filter(({ classId }) => may(at.asker, 'see-progress', { classId }));
  return [...groupBy(seen, ({ classId }) => classId)].map(([classId, own]) => {
    const count = (is: (state: CoverState) => boolean): number =>
      own.reduce((sum, { state, n }) => sum + (state !== null && is(state) ? n : 0), 0);
    return {
      classId,
      className: classInYear(own[0]!.className, year.id, current.id),
      ...(year !== current && { schoolYear: year.id }),
      pupils: own.reduce((sum, { n }) => sum + n, 0),
      confirmed: count(waitsForSigning),
      signed: count((state) => isCoverSigned(state) && !isCoverSettled(state)),
      settled: count(isCoverSettled),
    };
  });
}
