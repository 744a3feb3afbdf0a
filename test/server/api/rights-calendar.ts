/** The lines of the rights table that are about the calendar, and what is sent. */
import type { CALENDAR_ENDPOINTS } from '../../../core/contract/calendar.js';
import { CALENDAR } from '../../support/builders.js';

type Name = keyof typeof CALENDAR_ENDPOINTS;

export const CALENDAR_RIGHTS: Readonly<Record<Name, readonly number[]>> = {
  //                anon subj home other princ vice clerk admin insp
  yearCalendar: [401, 200, 200, 200, 200, 200, 200, 200, 200],
  previewCalendar: [401, 403, 403, 403, 409, 403, 403, 403, 403],
  changeCalendar: [401, 403, 403, 403, 409, 403, 403, 403, 403],
  previewLawfulDay: [401, 403, 403, 403, 200, 403, 200, 200, 403],
  proposeLawfulDay: [401, 403, 403, 403, 422, 403, 422, 422, 403],
  decideLawfulDay: [401, 403, 403, 403, 404, 403, 404, 404, 403],
  lawfulDocument: [401, 403, 403, 403, 404, 404, 404, 404, 404],
};

export const CALENDAR_CODES = { 409: 'calendar-moved-on', 422: 'lawful-document-file' } as const;

// Of a calendar nobody has seen, with a file that is no scan.
const move = { act: 'closing', toDay: '2027-07-05' };
const document = { number: '1', day: '2027-06-20', issuer: 'Sở', fileName: 'a.pdf', file: 'AAAA' };
export const CALENDAR_BODIES: Readonly<Partial<Record<Name, () => object>>> = {
  previewCalendar: () => ({ calendar: CALENDAR, seen: '' }),
  changeCalendar: () => ({ calendar: CALENDAR, seen: '', reason: 'Theo biên bản' }),
  previewLawfulDay: () => move,
  proposeLawfulDay: () => ({ ...move, ...document }),
  decideLawfulDay: () => ({ accept: true }),
};
