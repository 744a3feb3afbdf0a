import type { Slip } from '../../../core/contract/accounts.js';
import { isGuarded } from '../../../core/rights/passwords.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { giveSlip, hadOwn, makePassword, slipUntil } from './parts/give-slip.js';
import { refusedOnPerson } from './parts/refused-on-person.js';
import { hatsToGuard } from './parts/wearers.js';

export interface PrintSlipsInput {
  readonly caller: Caller;
  readonly users: readonly string[];
  /** Their second factors go, too. */
  readonly factor: boolean;
}

/**
 * First passwords for paper slips, in the order asked for; who has a password of her own loses it. All or nobody: refuses with
 * not-found, account-ended, reset-needs-two for who leads, seals or administers and has had a password of her own.
 */
export const printSlips = act({
  act: 'keep-accounts',
  prepare: async (at, input: PrintSlipsInput) => {
    const users = [...new Set(input.users)];
    return new Map(await Promise.all(users.map(async (id) => [id, await makePassword(at)] as const)));
  },
  run: async (at, { factor }, { prepared: made }): Promise<{ slips: Slip[] }> => {
    const { db } = at;
    const ids = [...made.keys()];
    const [found, hats] = await Promise.all([
      db.users.findAll({ where: { id: ids }, raw: true }),
      hatsToGuard(at, ids),
    ]);
    const users = new Map(found.map((user) => [user.id, user]));
    const until = slipUntil(at);
    const slips: Slip[] = [];
    const factors: string[] = [];
    for (const id of ids) {
      const user = users.get(id);
      if (!user) throw refuse('not-found');
      if (!user.active) throw refuse('account-ended');
      const worn = hats.filter(({ userId }) => userId === id).map(({ hat }) => hat);
      if (isGuarded(worn) && hadOwn(user)) throw refuse('reset-needs-two', { name: user.name });
      const given = await giveSlip(at, user, { made: made.get(id)!, until, factor });
      slips.push(given.slip);
      if (given.lostFactor) factors.push(id);
    }
    await at.note({ kind: 'slips.printed', users: ids, until, factors });
    return { slips };
  },
  refused: refusedOnPerson('slips'),
});
