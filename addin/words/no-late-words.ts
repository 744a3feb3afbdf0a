/**
 * Words of late screens, empty in what a page fetches first: the build puts these in the place of `core/words/vi/ui-approval`,
 * `ui-account`, `ui-bank`, `ui-certificates`, `ui-duties`, `ui-first-run`, `ui-homeroom`, `ui-imports`, `ui-people`, `ui-pupils`,
 * `ui-readiness` and `ui-school`, and `of-late-screens.ts` fills them.
 */
export const approval = {};
export const bank = {};
export const certificates = {};
export const readiness = {};
export const homeroom = {};
export const school = {};
export const firstRun = {};
export const account = {};
export const people = {};
export const duties = {};
export const imports = {};
export const pupils = {};
/** Of refusals a late screen says as dates are typed. */
export const calendarRefusals = {};
export const dutyRefusals = {};
