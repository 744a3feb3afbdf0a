import type { Remarks } from '../../../core/contract/remarks.js';
import type { Caller } from '../caller.js';
import type { Deps } from '../deps.js';
import { readerOfRemarks } from './parts/keeper.js';
import { loadPhrases } from './parts/load-phrases.js';

/** The phrases the caller may use, and the banks she keeps. Refuses with not-allowed. */
export async function listRemarks(deps: Deps, caller: Caller): Promise<Remarks> {
  const keeps = readerOfRemarks(caller);
  return { phrases: await loadPhrases(deps, caller), keeps: [...keeps] };
}
