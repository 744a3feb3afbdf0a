/**
 * Words of checking a file, empty on every page but the one that does it: the build puts these in the place of
 * `core/words/vi/ui-verify*.js`, and `verifying.ts` fills them.
 */
export const verify = {};
export const verifyHolders = {};
