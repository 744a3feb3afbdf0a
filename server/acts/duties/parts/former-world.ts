import { holdersOn } from '../../../../core/duties/counts-on.js';
import type { DutyChange } from '../../../../core/duties/change-duties.js';
import { type DutyLine, isVoid, samePlace } from '../../../../core/duties/duty-line.js';
import { addDays, type Day, shownDay } from '../../../../core/codes/day.js';
import { groupBy } from '../../../ground/group-by.js';
import { refuse } from '../../../ground/refused.js';
import type { SchoolDuties } from './load-duty-world.js';

/** The duties as they are to be judged and shown: in the summer of a year as those of a year that is over. */
export const lastingWorld = (world: SchoolDuties): SchoolDuties =>
  world.today <= world.ends ? world : formerWorld(world);

/**
 * The duties of a year that is over, its summer too, as they last: what somebody answered for on its last day ends the day before
 * another is to answer for it, and has no end where nobody is.
 */
export function formerWorld(world: SchoolDuties): SchoolDuties {
  const { ends, today } = world;
  const inPlace = world.lines.map((line) => ({ ...line, duty: dutyOf(line) }));
  const standing = new Set(
    [...groupBy(inPlace, ({ classId }) => classId).values()].flatMap((own) =>
      holdersOn(own, world, today).map(({ id }) => id),
    ),
  );
  const lasts = (line: DutyLine): boolean => line.responsible && line.fromDay <= ends && standing.has(line.id);
  const lastDay = (line: DutyLine): Day | null => {
    const [next] = world.lines
      .filter((one) => one.responsible && samePlace(one, line) && one.fromDay > today && !isVoid(one))
      .map(({ fromDay }) => fromDay)
      .sort();
    return next === undefined ? null : addDays(next, -1);
  };
  return {
    ...world,
    ends: ends < today ? today : ends,
    lines: world.lines.map((line) => (lasts(line) ? { ...line, toDay: lastDay(line) } : line)),
  };
}

const dutyOf = ({ subject }: DutyLine) => (subject === null ? ('homeroom' as const) : ('subject' as const));

/**
 * What was signed under a duty of a year that is over stays: nothing changes before today; and what somebody answered for on the year's
 * last day is taken over, never only ended. `ends`: of the year. Refuses with duty-days, duty-lasts.
 */
export function requireTakenOver(
  { lines, today }: Pick<SchoolDuties, 'lines' | 'today'>,
  changes: readonly DutyChange[],
  ends: string,
): void {
  const early = changes.some((one) => (one.kind === 'give' ? one.fromDay : addDays(one.lastDay, 1)) < today);
  if (early) throw refuse('duty-days', { from: shownDay(today), to: shownDay(addDays(today, 92)) });
  const given = changes.filter((one) => one.kind === 'give');
  for (const change of changes) {
    const line = change.kind === 'end' && lines.find(({ id }) => id === change.id);
    if (!line || !line.responsible || line.fromDay > ends) continue;
    if (!given.some((one) => one.responsible && samePlace(one, line))) throw refuse('duty-lasts');
  }
}
