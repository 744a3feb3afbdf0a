import type { Slip } from '../../../core/contract/accounts.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { giveSlip, makePassword, slipUntil, tellHer } from './parts/give-slip.js';

interface ConfirmResetInput {
  readonly caller: Caller;
  readonly id: string;
  readonly accept: boolean;
}

/**
 * The second person's word on a reset: confirmed, the slip is hers to hand over; it opens no key. Refuses with not-found,
 * already-decided, reset-own, reset-same-person, account-ended. Whoever may confirm may refuse, the first person too.
 */
export const confirmReset = act({
  act: 'confirm-reset',
  prepare: (at, { accept }: ConfirmResetInput) => (accept ? makePassword(at) : Promise.resolve(null)),
  run: async (at, { caller, id, accept }, { prepared: made }): Promise<{ slip: Slip | null }> => {
    const { users, resets } = at.db;
    const reset = await resets.findByPk(id, { raw: true });
    if (!reset) throw refuse('not-found');
    if (reset.state !== 'waiting') throw refuse('already-decided');
    const { userId } = reset;
    if (userId === caller.userId && accept) throw refuse('reset-own');
    if (reset.askedBy === caller.userId && accept) throw refuse('reset-same-person');
    const user = await users.findByPk(userId, { raw: true });
    if (accept && !user?.active) throw refuse('account-ended');
    const decided = { decidedBy: caller.userId, decidedAt: at.clock().toISOString() };
    await resets.update({ state: accept ? 'done' : 'refused', ...decided }, { where: { id } });
    const given =
      made && user ? await giveSlip(at, user, { made, until: slipUntil(at), factor: Boolean(reset.factor) }) : null;
    if (!given) await tellHer(at, userId, 'reset-refused');
    const sessions = given?.sessions ?? 0;
    await at.note({ kind: 'reset.decided', resetId: id, userId, accepted: accept, sessions });
    return { slip: given?.slip ?? null };
  },
  refused: ({ id }, code) => ({ kind: 'account.refused', act: `confirm-reset ${id}`, code, userId: null }),
});
