/**
 * Refusals that only the server finds, and says in words: the build puts these in the place of `refusals-accounts`,
 * `refusals-bank`, `refusals-first-run`, `refusals-imports`, `refusals-pupils` and `refusals-school`, for no page has to know them.
 */
export const accountRefusals = {};
export const bankRefusals = {};
export const firstRunRefusals = {};
export const importRefusals = {};
export const pupilRefusals = {};
export const schoolRefusals = {};
