/**
 * English words, empty until somebody wants them: in the pages these stand in the place of `core/words/en/…` (the build
 * puts them there), and `english.ts` fills them before the first English word is asked for.
 */
export const refusals = {};
export const rules = {};
export const kinds = {};
export const PROFILE_EN = {};
export const SUBJECTS_EN = {};
export const TRAIT_GROUPS_EN = {};
export const TRAITS_EN = {};
