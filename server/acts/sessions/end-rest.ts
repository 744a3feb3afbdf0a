import { accountsKey, addressKey } from '../../limits/limit-keeper.js';
import { asSystem } from '../../runner/beside.js';
import type { Deps } from '../../runner/deps.js';
import { accountKey } from '../../../core/text/account-name.js';

/** Whose rest is to end: an account as it is typed, or a network as limits count it. */
export type Resting = { readonly account: string } | { readonly network: string };

/**
 * End a rest after wrong passwords, on the server's own machine; an event says so. Resolves to false where nothing was
 * counted, and nothing is written.
 */
export function endRest(deps: Deps, who: Resting): Promise<boolean> {
  const { limits } = deps;
  return deps.db.writes.run(async (transaction) => {
    const { db, note } = asSystem(deps, transaction);
    const account = 'account' in who ? accountKey(who.account) : null;
    const key = account !== null ? accountsKey(account) : addressKey((who as { network: string }).network);
    if (!(await limits.forget(key, transaction))) return false;
    const user = account === null ? null : await db.users.findOne({ where: { account }, raw: true });
    await note({
      kind: 'rest.ended',
      // What was typed for an unknown account may be a password; it is not kept.
      account: user?.account ?? null,
      address: 'network' in who ? who.network : null,
    });
    return true;
  });
}
