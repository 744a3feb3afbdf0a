import { addDays, type Day } from '../codes/day.js';
import type { SubjectCode } from '../fields/subjects.js';

/** Somebody's duty in a class on some days, both included; `subject` is null for the homeroom. */
export interface DutyLine {
  /** Below 0 where it is not stored yet. */
  readonly id: number;
  readonly userId: string;
  readonly classId: string;
  readonly subject: SubjectCode | null;
  /** The one who answers for it and signs; others enter along with her (decision 2). */
  readonly responsible: boolean;
  readonly fromDay: Day;
  readonly toDay: Day | null;
}

/** What a duty is of. */
export type DutyPlace = Pick<DutyLine, 'classId' | 'subject'>;

export const samePlace = (a: DutyPlace, b: DutyPlace): boolean => a.classId === b.classId && a.subject === b.subject;

/** Taken back before it began: it holds on no day. */
export const isVoid = ({ fromDay, toDay }: Pick<DutyLine, 'fromDay' | 'toDay'>): boolean =>
  toDay !== null && toDay < fromDay;

/** Whether two spans have a day in common. */
export const meet = (a: Pick<DutyLine, 'fromDay' | 'toDay'>, b: Pick<DutyLine, 'fromDay' | 'toDay'>): boolean =>
  !isVoid(a) && !isVoid(b) && (a.toDay === null || b.fromDay <= a.toDay) && (b.toDay === null || a.fromDay <= b.toDay);

/** The first last day somebody's duty may still be given: what she has signed under it stays covered. */
export const earliestEnd = ({ fromDay }: Pick<DutyLine, 'fromDay'>, today: Day): Day =>
  addDays(fromDay > today ? fromDay : today, -1);
