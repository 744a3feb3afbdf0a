/**
<<<<<<< HEAD
 * Refusals that only the server finds, and says in words: the build puts these in the place of `refusals-accounts`,
 * `refusals-bank`, `refusals-first-run`, `refusals-imports`, `refusals-locks` and `refusals-pupils`, for no page has to know them.
=======
 * Refusals that only the server finds, and says in words: the build puts these in the place of `refusals-accounts`, `refusals-archive`, `refusals-covers`,
 * `refusals-bank`, `refusals-first-run`, `refusals-imports` and `refusals-pupils`, for no page has to know them.
>>>>>>> covers
 */
export const accountRefusals = {};
export const archiveRefusals = {};
export const coverRefusals = {};
export const bankRefusals = {};
export const firstRunRefusals = {};
export const importRefusals = {};
export const pupilRefusals = {};
export const lockRefusals = {};
