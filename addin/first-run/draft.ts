/** What is typed to begin a school, and what of it is not there yet. */
import type { SchoolToBegin } from '../../core/contract/first-run.js';
import type { SchoolCalendar } from '../../core/law/school-calendar.js';
import { calendarFaults, proposedCalendar } from '../../core/law/school-year.js';

export interface Draft {
  readonly school: Readonly<Record<Exclude<keyof SchoolToBegin['school'], 'campuses'>, string>>;
  /** A line each. */
  readonly campuses: string;
  readonly year: string;
  readonly calendar: SchoolCalendar;
  readonly administrator: { readonly name: string; readonly account: string };
  readonly password: string;
  readonly again: string;
  readonly principal: { readonly name: string; readonly account: string };
}

export const emptyDraft = (year: string): Draft => ({
  school: {
    name: '',
    code: '',
    authority: '',
    place: '',
    departmentName: '',
    departmentCode: '',
    province: '',
    commune: '',
  },
  campuses: '',
  year,
  calendar: proposedCalendar(year),
  administrator: { name: '', account: '' },
  password: '',
  again: '',
  principal: { name: '', account: '' },
});

/** What a school cannot begin without. */
export const NEEDED = ['name', 'code', 'authority', 'place'] as const;

/** Whether all that is needed is there; what it says is judged by the server. */
export const isWhole = ({ school, year, calendar, administrator, principal, password, again }: Draft): boolean =>
  NEEDED.every((fact) => school[fact].trim() !== '') &&
  [administrator.name, principal.name].every((name) => name.trim() !== '') &&
  calendarFaults(year, calendar).length === 0 &&
  password !== '' &&
  password === again;

/** Those that are typed, one a line. */
export const campusesOf = ({ campuses }: Pick<Draft, 'campuses'>): string[] =>
  campuses.split('\n').filter((line) => line.trim() !== '');

export const bodyOf = (code: string, draft: Draft): SchoolToBegin => ({
  code,
  school: { ...draft.school, campuses: campusesOf(draft) },
  year: {
    id: draft.year,
    calendar: { begins: draft.calendar.begins, ends: draft.calendar.ends, closes: { ...draft.calendar.closes } },
  },
  administrator: { ...draft.administrator, password: draft.password },
  principal: draft.principal,
});
