/** The minutes of a school checking itself (I6) as they are stored: numbers, late cases, what is unfinished. */
import type { SheetPeriod } from '../codes/periods.js';
import type { LockGroup } from '../fields/column-groups.js';

/** Cases of one thing that are named at most; how many more there are is said. */
export const MOST_CASES = 200;

/** An event as its proof: its number in the trail. */
export interface Proof {
  readonly seq: number;
  readonly at: string;
  readonly kind: string;
  /** Null where the server or a command did it. */
  readonly by: string | null;
}

export interface SelfCheckLine {
  readonly code: string;
  readonly n: number;
  /** Numbers of the first and last of its events; null where there is none. */
  readonly first: number | null;
  readonly last: number | null;
  /** Named one by one; empty where only counted. */
  readonly cases: readonly Proof[];
}

/** What one class, or one grade of it, lacks of one sheet. */
export interface Unfinished {
  readonly schoolYear: string;
  readonly period: SheetPeriod;
  readonly className: string;
  readonly grade: number | null;
  readonly group: LockGroup;
  readonly filled: number;
  readonly asked: number;
}

/** Told in one line a class and sheet, not in thirteen. */
export function unfinishedByClass<U extends Unfinished>(unfinished: readonly U[]): (readonly [U, ...U[]])[] {
  const found = new Map<string, [U, ...U[]]>();
  for (const one of unfinished) {
    const key = [one.schoolYear, one.period, one.className, one.grade].join('\n');
    const known = found.get(key);
    if (known) known.push(one);
    else found.set(key, [one]);
  }
  return [...found.values()];
}

/** The minutes as they are stored. */
export interface SelfCheck {
  /** Whose sheets were looked at: those the days reach into, the oldest first. */
  readonly schoolYears: readonly string[];
  readonly fromDay: string;
  readonly toDay: string;
  /** The last event there was: its hash stands for all before it. */
  readonly upTo: { readonly seq: number; readonly hash: string };
  readonly articles: readonly { readonly article: string; readonly lines: readonly SelfCheckLine[] }[];
  /** Values taken in after the day named for their sheet. */
  readonly late: readonly (Proof & {
    readonly schoolYear: string;
    readonly period: SheetPeriod;
    readonly closes: string;
    readonly className: string;
  })[];
  readonly lateMore: number;
  /** What sheets whose day has passed still lack, as it is on the day of the minutes. */
  readonly unfinished: readonly Unfinished[];
}
