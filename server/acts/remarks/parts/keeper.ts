import type { PhraseScope } from '../../../../core/remarks/scope.js';
import { keepsRemarks } from '../../../../core/rights/remark-policy.js';
import type { Hat } from '../../../../core/rights/actor.js';
import type { Caller } from '../../caller.js';
import { refuse } from '../../../ground/refused.js';

/** Refuses who neither writes remarks nor leads the school. Gives the banks the caller keeps. */
export function readerOfRemarks(caller: Caller): readonly PhraseScope[] {
  const keeps = keepsRemarks(caller);
  if (keeps.length === 0) throw refuse('not-allowed');
  return keeps;
}

/** The hat under which the school's phrases are changed. */
export const leadingHat = ({ hats }: Caller): Hat | null =>
  hats.find((hat) => hat === 'principal' || hat === 'vice-principal') ?? null;
