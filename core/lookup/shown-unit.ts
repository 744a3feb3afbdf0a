/** What a unit shows to whoever knows its code and its child (H15): enough to hold a paper against, and no more. */
import type { Day } from '../codes/day.js';
import { RESULT_NAMES } from '../fields/level-names.js';
import { showsContent, type Validity } from '../record/validity.js';
import type { IssueOnRecord, LeaderOnRecord, YearRecord } from '../record/year-record.js';

export interface ShownSigner {
  readonly part: 'homeroom' | 'principal' | 'school';
  readonly name: string;
  readonly office: string | null;
  readonly day: Day;
}

export interface ShownContent {
  /** `Nguyễn V. A.` */
  readonly name: string;
  readonly schoolYear: string;
  readonly className: string;
  readonly school: string;
  /** In the circular’s words; null for a pupil who is not assessed. */
  readonly result: string | null;
  readonly signers: readonly ShownSigner[];
}

export interface ShownUnit {
  readonly validity: Validity;
  /** Since when it is replaced or recalled; null where that is not known, and for the others. */
  readonly since: Day | null;
  /** Null for a unit that is replaced or recalled. */
  readonly content: ShownContent | null;
  /** Copies on paper that were given of it, by their numbers in the school's register; whoever keeps none says nothing. */
  readonly copies?: readonly { readonly number: string; readonly day: Day }[];
}

export interface LookedUp {
  readonly validity: Validity;
  readonly since: Day | null;
  readonly record: YearRecord;
  /** Moments as their signatures claim them. */
  readonly homeroomAt: string;
  readonly principal: { readonly leader: LeaderOnRecord; readonly at: string };
  readonly issue: IssueOnRecord;
}

export function shownUnit(unit: LookedUp): ShownUnit {
  const { validity, since } = unit;
  return { validity, since, content: showsContent(validity) ? contentOf(unit) : null };
}

const contentOf = ({ record, homeroomAt, principal, issue }: LookedUp): ShownContent => ({
  name: maskedName(record.pupil.name),
  schoolYear: record.schoolYear,
  className: record.className,
  school: record.school.name,
  result: record.result === null ? null : RESULT_NAMES[record.result],
  signers: [
    { part: 'homeroom', name: record.homeroomTeacher.name, office: null, day: homeroomAt.slice(0, 10) },
    {
      part: 'principal',
      name: principal.leader.name,
      office: principal.leader.office,
      day: principal.at.slice(0, 10),
    },
    { part: 'school', name: record.school.name, office: null, day: issue.day },
  ],
});

/** The family name, which comes first, and initials of the others; a child with one name has its initial alone. */
export function maskedName(name: string): string {
  const [family = '', ...given] = name.normalize('NFC').trim().split(/\s+/);
  const initial = (word: string): string => `${[...word][0] ?? ''}.`;
  return given.length === 0 ? initial(family) : [family, ...given.map(initial)].join(' ');
}
