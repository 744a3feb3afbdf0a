/** Duties nobody holds, by days (H24: they are shown from the day on). */
import { addDays, type Day } from '../codes/day.js';
import type { SubjectCode } from '../fields/subjects.js';
import type { DutyWorld } from './change-duties.js';
import { type DutyLine, type DutyPlace, isVoid, samePlace } from './duty-line.js';

/** Days, both included, of a duty that nobody answers for. */
export interface DutyGap extends DutyPlace {
  readonly fromDay: Day;
  readonly toDay: Day;
}

/** From today, before the year from its first day, to its last; whoever has left holds nothing. */
export function dutyGaps({ today, begins, ends, classes, people, lines }: DutyWorld): DutyGap[] {
  const first = today < begins ? begins : today;
  const active = new Set(people.filter((one) => one.active).map(({ userId }) => userId));
  const held = lines.filter((line) => line.responsible && !isVoid(line) && active.has(line.userId));
  return classes.flatMap(({ id, subjects }) =>
    [null, ...subjects].flatMap((subject: SubjectCode | null) => {
      const place = { classId: id, subject };
      return gapsAmong(
        held.filter((line) => samePlace(line, place)),
        { first, ends },
      ).map((days) => ({ ...place, ...days }));
    }),
  );
}

function gapsAmong(lines: readonly DutyLine[], { first, ends }: { readonly first: Day; readonly ends: Day }) {
  const gaps: { fromDay: Day; toDay: Day }[] = [];
  let day = first;
  for (const line of [...lines].sort((a, b) => (a.fromDay < b.fromDay ? -1 : 1))) {
    if (day > ends) break;
    if (line.fromDay > day) gaps.push({ fromDay: day, toDay: line.fromDay > ends ? ends : addDays(line.fromDay, -1) });
    const next = line.toDay === null ? addDays(ends, 1) : addDays(line.toDay, 1);
    if (next > day) day = next;
    if (line.fromDay > ends) return gaps;
  }
  if (day <= ends) gaps.push({ fromDay: day, toDay: ends });
  return gaps;
}
