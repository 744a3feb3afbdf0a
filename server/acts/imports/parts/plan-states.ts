/** From a plan to the states pupils are brought to. */
import { addDays } from '../../../../core/codes/day.js';
import type { ImportPlan, PlannedRow } from '../../../../core/import/plan-import.js';
import { classKey } from '../../../../core/import/read-facts.js';
import type { AssessmentMode } from '../../../../core/sheet/context.js';
import type { PupilState, StateChange, TimeInClass } from './pupil-state.js';

export interface ClassPlace {
  readonly id: string;
  /** Last place in its list that is taken. */
  last: number;
}

export interface Around {
  readonly day: string;
  readonly before: ReadonlyMap<string, PupilState>;
  /** Classes of the year, new ones among them, by `classKey`. */
  readonly classes: ReadonlyMap<string, ClassPlace>;
}

/** What comes out of every row; who is new in a class stands behind those who are there, in the file's order. */
export const statesOf = ({ rows }: ImportPlan, around: Around): StateChange[] =>
  rows.map((row) => {
    const before = around.before.get(row.code) ?? null;
    return { code: row.code, before, after: { facts: row.facts, times: timesAfter(row, before, around) } };
  });

function timesAfter({ to }: PlannedRow, before: PupilState | null, { day, classes }: Around): readonly TimeInClass[] {
  const times = before?.times ?? [];
  if (!to) return times;
  const place = classes.get(classKey(to.className));
  if (!place) throw new RangeError(`no class ${to.className}`);
  const current = times.findLast(({ toDay }) => toDay === null || toDay >= day);
  const stays = current?.classId === place.id;
  const next = {
    classId: place.id,
    grade: to.grade,
    mode: current?.mode ?? ('normal' satisfies AssessmentMode),
    position: stays ? current.position : (place.last += 1),
    toDay: current?.toDay ?? null,
    endedAs: current?.endedAs ?? null,
  };
  if (!current) return [...times, { ...next, fromDay: day }];
  const others = times.filter((time) => time !== current);
  // Where she had not begun before that day, she was never in the other class.
  if (current.fromDay >= day) return [...others, { ...next, fromDay: current.fromDay }];
  return [...others, { ...current, toDay: addDays(day, -1), endedAs: 'moved' }, { ...next, fromDay: day }];
}
