/**
 * Words of late screens, empty in what a page fetches first: the build puts these in the place of `core/words/vi/ui-approval`,
 * `ui-bank`, `ui-certificates`, `ui-imports` and `ui-pupils`, and `of-late-screens.ts` fills them.
 */
export const approval = {};
export const bank = {};
export const certificates = {};
export const imports = {};
export const pupils = {};
