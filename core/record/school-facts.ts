/** What a school is called and by which numbers, by day (H22): a unit keeps the words of its day, whatever comes after. */
import type { Day } from '../codes/day.js';
import type { SchoolOnRecord } from './year-record.js';

export interface SchoolFacts extends SchoolOnRecord {
  /** The authority above, as the school's letters name it. */
  readonly authority: string;
  /** Before the date of a document. */
  readonly place: string;
}

/** By which the facts were changed. */
export interface SchoolDecision {
  readonly number: string;
  readonly day: Day;
}

/** Facts that have been replaced. */
export interface FormerFacts {
  /** The last day they were in force; the next ones follow on the day after. */
  readonly toDay: Day;
  readonly facts: SchoolFacts;
  /** What replaced them. */
  readonly decision: SchoolDecision;
}

/** The facts in force on a day: `newest` may be of a day to come. `former`: oldest first. */
export const factsOn = (newest: SchoolFacts, former: readonly FormerFacts[], day: Day): SchoolFacts =>
  former.find(({ toDay }) => day <= toDay)?.facts ?? newest;

/** A name and code a school had, as files for checkers tell. */
export interface FormerName {
  readonly code: string;
  readonly name: string;
  readonly toDay: Day;
}

/** Names and codes that were replaced by others by a day, oldest first; changes of other facts are none of them. */
export function formerNames(newest: SchoolFacts, former: readonly FormerFacts[], today: Day): FormerName[] {
  const past = former.filter(({ toDay }) => toDay < today);
  const after = (at: number): SchoolFacts => past[at + 1]?.facts ?? factsOn(newest, former, today);
  return past.flatMap(({ facts: { code, name }, toDay }, at) =>
    code === after(at).code && name === after(at).name ? [] : [{ code, name, toDay }],
  );
}

/** Facts a school tells of itself, in the order of its forms; the district ended in 2025 and stays as it was. */
export const TOLD_FACTS = [
  'name',
  'code',
  'authority',
  'place',
  'departmentCode',
  'departmentName',
  'province',
  'commune',
] as const satisfies readonly (keyof SchoolFacts)[];
export type ToldFact = (typeof TOLD_FACTS)[number];

/** Those two tellings differ in. */
export const changedFacts = (before: SchoolFacts, after: SchoolFacts): ToldFact[] =>
  TOLD_FACTS.filter((fact) => before[fact] !== after[fact]);
