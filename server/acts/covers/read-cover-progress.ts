import type { CoverProgress } from '../../../core/contract/covers.js';
import { type CoverState, isCoverSettled, isCoverSigned, waitsForSigning } from '../../../core/covers/cover-states.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import { may } from '../../../core/rights/allow.js';
import { lookAcross } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { groupBy } from '../../ground/group-by.js';
import { dayWithin } from '../sheets/load-sheet-context.js';
import { loadYear } from '../school/current-year.js';
import { coverDeadline } from './parts/class-covers.js';
import { loadCoverCounts } from './parts/cover-counts.js';

/** How far the covers of the classes she may see are. Two statements more than the year's own. */
export const readCoverProgress = lookAcross({
  run: async (at, _: { readonly caller: Caller }): Promise<CoverProgress> => {
    const year = await loadYear(at);
    const now = at.clock();
    const lines = await loadCoverCounts(at, year.id, dayWithin(year.calendar, dayInVietnam(now)));
    const seen = lines.filter(({ classId }) => may(at.asker, 'see-progress', { classId }));
    return {
      schoolYear: year.id,
      ...coverDeadline(year, now),
      classes: [...groupBy(seen, ({ classId }) => classId)].map(([classId, own]) => {
        const count = (is: (state: CoverState) => boolean): number =>
          own.reduce((sum, { state, n }) => sum + (state !== null && is(state) ? n : 0), 0);
        return {
          classId,
          className: own[0]!.className,
          pupils: own.reduce((sum, { n }) => sum + n, 0),
          confirmed: count(waitsForSigning),
          signed: count((state) => isCoverSigned(state) && !isCoverSettled(state)),
          settled: count(isCoverSettled),
        };
      }),
    };
  },
});
