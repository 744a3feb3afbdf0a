import { addDays } from '../codes/day.js';
import type { DutyChange, DutyWorld } from './change-duties.js';
import { type DutyLine, meet, samePlace } from './duty-line.js';

/**
 * Give a duty and end what stands in its way: whoever answers for it ends the day before, and so does what she who takes it
 * does there already. What cannot be moved aside is left for `changeDuties` to refuse.
 */
export function passDuty({ lines }: Pick<DutyWorld, 'lines'>, given: Omit<DutyLine, 'id'>): DutyChange[] {
  const aside = lines.filter(
    (line) =>
      line.id >= 0 &&
      samePlace(line, given) &&
      meet(line, given) &&
      ((given.responsible && line.responsible) || line.userId === given.userId),
  );
  return [
    ...aside.map((line): DutyChange => {
      const first = line.fromDay < given.fromDay ? given.fromDay : line.fromDay;
      return { kind: 'end', id: line.id, lastDay: addDays(first, -1) };
    }),
    { kind: 'give', ...given },
  ];
}
