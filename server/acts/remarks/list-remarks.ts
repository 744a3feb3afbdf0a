import type { Remarks } from '../../../core/contract/remarks.js';
import { canAmong } from '../../../core/rights/allow.js';
import { keepsRemarks, KEEPS } from '../../../core/rights/remark-policy.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { loadPhrases } from './parts/load-phrases.js';

/** The phrases the caller may use, and the banks she keeps. Refuses with not-allowed. */
export const listRemarks = look({
  act: 'read-remarks',
  run: async ({ db, asker }, { caller }: { readonly caller: Caller }): Promise<Remarks> => ({
    phrases: await loadPhrases(db, caller),
    keeps: [...keepsRemarks(asker)],
    can: canAmong(asker, Object.values(KEEPS)),
  }),
});
