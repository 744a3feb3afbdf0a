import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { SignedIn } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { makeRecoveryCodes } from './parts/make-recovery-codes.js';
import { proveHerself } from './parts/prove-herself.js';

interface NewCodesInput {
  readonly caller: SignedIn;
  readonly password: string;
}

const make = act({
  act: 'keep-own-factor',
  run: async (at, { caller: { userId } }: { readonly caller: SignedIn }): Promise<{ codes: string[] }> => {
    const factor = await at.db.secondFactors.findByPk(userId, { raw: true });
    if (!factor?.since) throw refuse('factor-missing');
    const codes = await makeRecoveryCodes(at.db, userId, at.newToken);
    await at.note({ kind: 'recovery-codes.made' });
    return { codes };
  },
});

/** Ten new recovery codes; the old ones are worth nothing. Refuses with own-password-wrong, too-many-tries, factor-missing. */
export async function newRecoveryCodes(deps: Deps, { caller, password }: NewCodesInput): Promise<{ codes: string[] }> {
  await proveHerself(deps, caller, password, 'new-recovery-codes');
  return make(deps, { caller });
}
