import { ACCOUNT_RULE, ADDRESS_RULE } from '../../core/rights/rests.js';
import type { WriteQueue } from '../database/write-queue.js';
import { refuse } from '../ground/refused.js';
import { accountsKey, addressKey, type LimitKeeper } from '../limits/limit-keeper.js';

/** Who tries to sign in: the account's key, the network the address belongs to. */
export interface Try {
  readonly account: string;
  readonly network: string;
  readonly now: Date;
}

/**
 * One more try, counted before the password is looked at, so that many tries at once are as many tries. Refuses with too-many-tries while the
 * account rests, too-many-tries-here while the address does; whoever has signed in from there before is not kept out by others.
 */
export async function countTry(
  { writes, limits }: { readonly writes: WriteQueue; readonly limits: LimitKeeper },
  { account, network, now }: Try,
): Promise<void> {
  const key = accountsKey(account);
  const rest = await writes.run(async (transaction) => {
    const own = await limits.restOf(key, now, ACCOUNT_RULE, transaction);
    if (own > 0) return { code: 'too-many-tries' as const, ms: own };
    const here = await limits.restOf(addressKey(network), now, ADDRESS_RULE, transaction);
    if (here > 0 && !(await limits.isKnownHere(account, network, transaction))) {
      return { code: 'too-many-tries-here' as const, ms: here };
    }
    await limits.countWrong(key, now, ACCOUNT_RULE, transaction);
    return null;
  });
  if (rest) throw refuse(rest.code, { seconds: Math.ceil(rest.ms / 1000) });
}
