/** Rights around a school's beginning, what it lacks and its years, as rights.test.ts has them: here there is a school. */
import type { FIRST_RUN_ENDPOINTS } from '../../../core/contract/first-run.js';
import type { READINESS_ENDPOINTS } from '../../../core/contract/readiness.js';
import type { YEAR_ENDPOINTS } from '../../../core/contract/years.js';
import { proposedCalendar } from '../../../core/law/school-year.js';
import { schoolToBegin } from '../../support/first-run.js';

type Name = keyof typeof FIRST_RUN_ENDPOINTS | keyof typeof READINESS_ENDPOINTS | keyof typeof YEAR_ENDPOINTS;

export const FIRST_RUN_RIGHTS: Readonly<Record<Name, readonly number[]>> = {
  //                anon subj home other princ vice clerk admin insp
  openFirstRun: [409, 409, 409, 409, 409, 409, 409, 409, 409],
  beginSchool: [409, 409, 409, 409, 409, 409, 409, 409, 409],
  readiness: [401, 403, 403, 403, 200, 403, 403, 200, 403],
  years: [401, 403, 403, 403, 200, 403, 403, 200, 403],
  openYear: [401, 403, 403, 403, 200, 403, 403, 403, 403],
};

export const FIRST_RUN_BODIES = {
  openFirstRun: () => ({ code: 'x' }),
  beginSchool: () => schoolToBegin('x'),
  openYear: () => ({ id: '2027-2028', calendar: proposedCalendar('2027-2028') }),
};

/** The only refusal a school that is there has for its beginning. */
export const FIRST_RUN_CODES = ['school-begun'];
