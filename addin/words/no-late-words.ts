/**
 * Words of late screens, empty in what a page fetches first: the build puts these in the place of `core/words/vi/ui-approval`,
 * `ui-bank`, `ui-certificates`, `ui-readiness` and `ui-first-run`, and `of-late-screens.ts` fills them.
 */
export const approval = {};
export const bank = {};
export const certificates = {};
export const readiness = {};
export const firstRun = {};
