import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { endOpen } from './parts/end-open.js';

/** Take the practice class away. Refuses with practice-none. */
export const endPractice = act({
  act: 'keep-practice',
  run: async (at, _: { readonly caller: Caller }): Promise<Record<string, never>> => {
    if (!(await endOpen(at))) throw refuse('practice-none');
    return {};
  },
});
