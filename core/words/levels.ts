/** Words and letters of levels and results as screens show them: the circular's own, in every language. */
import { SUBJECT_LETTERS, type SubjectLevel, TRAIT_LETTERS, type TraitLevel } from '../codes/levels.js';

export { LEVEL_NAMES, RESULT_NAMES } from '../fields/level-names.js';

export const LEVEL_LETTERS: Readonly<Record<SubjectLevel | TraitLevel, string>> = {
  ...SUBJECT_LETTERS,
  ...TRAIT_LETTERS,
};
