/** All English words, fetched when somebody wants them. */
import { kinds } from '../../core/words/en/kinds.js';
import { PROFILE_EN, SUBJECTS_EN, TRAIT_GROUPS_EN, TRAITS_EN } from '../../core/words/en/names.js';
import { refusals } from '../../core/words/en/refusals.js';
import { rules } from '../../core/words/en/rules.js';
import * as late from './late-english.js';

export { ui } from '../../core/words/en/ui.js';

const WORDS = { kinds, PROFILE_EN, SUBJECTS_EN, TRAIT_GROUPS_EN, TRAITS_EN, refusals, rules } satisfies Record<
  keyof typeof late,
  object
>;
for (const name of Object.keys(WORDS) as (keyof typeof late)[]) Object.assign(late[name], WORDS[name]);
