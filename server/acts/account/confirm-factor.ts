import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { SignedIn } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { renewSession } from '../sessions/begin-session.js';
import type { FactorSeal } from '../../store/factor-seal.js';
import { factorKey } from '../sessions/factor-key.js';
import { stepOf } from '../sessions/totp.js';
import { countGuess, guessedRight } from './parts/prove-herself.js';
import { makeRecoveryCodes } from './parts/make-recovery-codes.js';
import { refusedOnAccount } from './parts/refused-on-account.js';
import { renewed, type Renewed } from './parts/renewed.js';

interface ConfirmFactorInput {
  readonly caller: SignedIn;
  /** Six digits of the key that was begun. */
  readonly code: string;
}

/** Longer than it takes to find the phone. */
const BEGUN_FOR = 30 * 60 * 1000;

interface Confirming extends ConfirmFactorInput {
  readonly token: string;
  readonly seal: FactorSeal;
}

const confirm = act({
  act: 'keep-own-factor',
  run: async (at, { caller, code, token, seal }: Confirming): Promise<string[]> => {
    const { userId } = caller;
    const now = at.clock();
    const factor = await at.db.secondFactors.findByPk(userId, { raw: true });
    const begun = factor?.pendingAt ? Date.parse(factor.pendingAt) : -Infinity;
    if (!factor?.pending || now.getTime() - begun > BEGUN_FOR) throw refuse('factor-not-begun');
    const step = stepOf(factorKey(seal, userId, factor.pending), code.replace(/\s/g, ''), now);
    if (step === null) throw refuse('factor-code-wrong');
    const set = { secret: factor.pending, since: now.toISOString(), lastStep: step, pending: null, pendingAt: null };
    await at.db.secondFactors.update(set, { where: { userId } });
    const codes = await makeRecoveryCodes(at.db, userId, at.newToken);
    const ended = await renewSession(at.db, token, caller, now);
    if (ended === null) throw refuse('signed-out');
    await at.note({ kind: 'factor.set-up', replaced: factor.since !== null, sessions: ended });
    return codes;
  },
  refused: refusedOnAccount('confirm-factor'),
});

/**
 * Finish setting up: from now on each sign-in asks for a code. Other sign-ins of hers end, this one goes on under a new token.
 * Answers the recovery codes, this once. Refuses with too-many-tries, factor-not-begun, factor-code-wrong,
 * factor-unreadable.
 */
export async function confirmFactor(
  deps: Deps,
  input: ConfirmFactorInput,
): Promise<Renewed & { readonly codes: string[] }> {
  // Six digits are soon guessed by whoever found her sign-in open.
  await countGuess(deps, input.caller);
  const token = deps.newToken();
  const codes = await confirm(deps, { ...input, token, seal: deps.db.factorSeal });
  await guessedRight(deps, input.caller);
  return { ...(await renewed(deps, token, input.caller)), codes };
}
