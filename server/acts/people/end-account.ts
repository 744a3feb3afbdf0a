import { HATS } from '../../../core/codes/hats.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { refusedOnPerson } from './parts/refused-on-person.js';
import { hatsOf, principalsFrom, wearersOf } from './parts/wearers.js';

interface OnPerson {
  readonly caller: Caller;
  readonly id: string;
}

/**
 * Who left the school: her sign-ins end, and her hats besides the teacher's, so that coming back gives her none of them by
 * itself. Her e-mail address goes. What she signed stands. Refuses with not-found, account-ended, account-own, last-administrator, last-principal.
 */
export const endAccount = act({
  act: 'keep-accounts',
  run: async (at, { caller, id }: OnPerson): Promise<Record<string, never>> => {
    const { users, userHats, sessions, mailAddresses } = at.db;
    const user = await users.findByPk(id, { raw: true });
    if (!user) throw refuse('not-found');
    if (!user.active) throw refuse('account-ended');
    if (id === caller.userId) {
      const administrators = await wearersOf(at, 'administrator');
      throw refuse(administrators.length > 1 ? 'account-own' : 'last-administrator');
    }
    const hats = await hatsOf(at, id);
    // She who ends it may have her hat for a week only.
    const others = async () => (await wearersOf(at, 'administrator')).filter((one) => one !== id);
    if (hats.includes('administrator') && (await others()).length === 0) throw refuse('last-administrator');
    const principals = await principalsFrom(at);
    // She whose days are to come is needed on them: a school without a principal would take one from the administrator alone.
    const goesOn = principals.some((one) => one.id !== id && one.stays);
    if (principals.some((one) => one.id === id) && !goesOn) throw refuse('last-principal');
    const lost = hats.filter((hat) => hat !== 'teacher');
    await users.update({ active: false, endedAt: at.clock().toISOString() }, { where: { id } });
    // Those of days to come with them.
    await userHats.destroy({ where: { userId: id, hat: HATS.filter((hat) => hat !== 'teacher') } });
    await mailAddresses.destroy({ where: { userId: id } });
    const ended = await sessions.destroy({ where: { userId: id } });
    await at.note({ kind: 'account.ended', userId: id, hats: lost, sessions: ended });
    return {};
  },
  refused: refusedOnPerson('end'),
});
