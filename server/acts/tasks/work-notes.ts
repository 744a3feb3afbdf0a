/** Why there is nothing to do, or less than somebody may expect. */
import type { WorkNote, WorkNoteKind } from '../../../core/contract/work.js';
import type { Day } from '../../../core/codes/day.js';
import type { SheetContext } from '../../../core/sheet/context.js';
import type { CurrentYear } from '../school/current-year.js';

export interface NotesInput {
  readonly today: Day;
  readonly year: CurrentYear;
  /** She is a teacher by her hat. */
  readonly teacher: boolean;
  readonly own: readonly SheetContext[];
  /** Every class of the year, for whoever sees that somebody is assigned; else none. */
  readonly all: readonly SheetContext[];
  /** Approving would be hers with a delegation in force. */
  readonly lacksDelegation: boolean;
  readonly waitsForLook: readonly string[];
  readonly waitsForOthers: readonly string[];
  /** Somebody did something to her account that she has not read. */
  readonly news: boolean;
  /** Changes of hers wait for the principal's word. */
  readonly changesWait: boolean;
  readonly noDeputy: boolean;
  /** Who wears the administrator's hat for a time, for whoever leads; else nobody. */
  readonly lent: readonly { readonly name: string; readonly toDay: Day }[];
}

export function workNotes(input: NotesInput): WorkNote[] {
  const { today, year, teacher, own, all, lacksDelegation, waitsForLook, waitsForOthers } = input;
  const notes: WorkNote[] = [];
  const note = (kind: WorkNoteKind, classes: readonly string[] = [], day: Day | null = null): void =>
    void notes.push({ kind, classes: [...classes], day });
  const some = (kind: WorkNoteKind, classes: readonly string[]): void => {
    if (classes.length > 0) note(kind, classes);
  };
  if (input.news) note('account-news');
  if (today < year.calendar.begins) note('year-not-begun', [], year.calendar.begins);
  if (teacher && own.length === 0) note('not-assigned');
  if (lacksDelegation) note('no-delegation');
  some(
    'no-pupils',
    [...own, ...all]
      .filter(({ pupils }) => pupils.length === 0)
      .map(nameOf)
      .filter(unique),
  );
  some('nobody-assigned', all.filter((context) => context.class.homeroomTeacher === '').map(nameOf));
  some('waits-for-look', waitsForLook);
  some('waits-for-others', waitsForOthers);
  if (input.changesWait) note('changes-wait');
  if (input.noDeputy) note('no-deputy');
  const [first, ...more] = input.lent;
  if (first) {
    const people = [first, ...more].map(({ name }) => name);
    notes.push({ kind: 'administrator-lent', classes: [], people, day: first.toDay });
  }
  return notes;
}

const nameOf = (context: SheetContext): string => context.class.name;
const unique = (name: string, at: number, all: readonly string[]): boolean => all.indexOf(name) === at;
