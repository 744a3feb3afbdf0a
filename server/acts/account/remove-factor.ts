import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { SignedIn } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { renewSession } from '../sessions/begin-session.js';
import { factorHatsOf } from '../sessions/factor-hats.js';
import { proveHerself } from './parts/prove-herself.js';
import { refusedOnAccount } from './parts/refused-on-account.js';
import { renewed, type Renewed } from './parts/renewed.js';

interface RemoveFactorInput {
  readonly caller: SignedIn;
  readonly password: string;
}

const remove = act({
  act: 'keep-own-factor',
  run: async (at, { caller, token }: { readonly caller: SignedIn; readonly token: string }): Promise<void> => {
    const { userId } = caller;
    const factor = await at.db.secondFactors.findByPk(userId, { raw: true });
    if (!factor?.since) throw refuse('factor-missing');
    const school = await at.db.school.findByPk(1, { raw: true });
    if (school && at.asker.hats.some((hat) => factorHatsOf(school).includes(hat))) throw refuse('factor-required');
    await at.db.secondFactors.destroy({ where: { userId } });
    await at.db.recoveryCodes.destroy({ where: { userId } });
    if ((await renewSession(at.db, token, caller, at.clock())) === null) throw refuse('signed-out');
    await at.note({ kind: 'factor.removed' });
  },
  refused: refusedOnAccount('remove-factor'),
});

/** Remove her second factor. Refuses with own-password-wrong, too-many-tries, factor-missing, factor-required. */
export async function removeFactor(deps: Deps, { caller, password }: RemoveFactorInput): Promise<Renewed> {
  await proveHerself(deps, caller, password, 'remove-factor');
  const token = deps.newToken();
  await remove(deps, { caller, token });
  return renewed(deps, token, caller);
}
