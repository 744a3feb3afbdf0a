import type { BegunFactor } from '../../../core/contract/my-account.js';
import { qrRectangles } from '../../exports/pdf/qr.js';
import { act } from '../../runner/act.js';
import type { SignedIn } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import type { FactorSeal } from '../../store/factor-seal.js';
import { loadSchool } from '../school/load-school.js';
import { factorUri, newSecret } from '../sessions/totp.js';
import { proveHerself } from './parts/prove-herself.js';

interface BeginFactorInput {
  readonly caller: SignedIn;
  readonly password: string;
}

const begin = act({
  act: 'keep-own-factor',
  run: async (at, { caller, seal }: { readonly caller: SignedIn; readonly seal: FactorSeal }): Promise<BegunFactor> => {
    const { userId, account } = caller;
    const pending = newSecret(at.newToken);
    const begun = { pending: seal.seal(userId, pending), pendingAt: at.clock().toISOString() };
    const known = await at.db.secondFactors.findByPk(userId, { raw: true });
    if (known) await at.db.secondFactors.update(begun, { where: { userId } });
    else await at.db.secondFactors.create({ userId, ...begun });
    const uri = factorUri(pending, { account, school: (await loadSchool(at.db, at.clock())).name });
    return { secret: pending.replace(/.{4}(?=.)/g, '$& '), uri, qr: qrRectangles(uri) };
  },
});

/**
 * Begin to set up a second factor, in place of one she has until the first code of the new one is typed. Refuses with
 * own-password-wrong, too-many-tries.
 */
export async function beginFactor(deps: Deps, { caller, password }: BeginFactorInput): Promise<BegunFactor> {
  await proveHerself(deps, caller, password, 'begin-factor');
  return begin(deps, { caller, seal: deps.db.factorSeal });
}
