import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { refusedOnPerson } from '../people/parts/refused-on-person.js';
import { keepMailSetting } from './parts/mail-setting.js';

interface SetPersonMailInput {
  readonly caller: Caller;
  readonly id: string;
  readonly address: string | null;
}

/**
 * Where somebody is written to; that she wants no letters only she herself changes. Refuses with not-found, account-ended,
 * mail-not-set and mail-address.
 */
export const setPersonMail = act({
  act: 'keep-accounts',
  run: async (at, { id, address }: SetPersonMailInput): Promise<Record<string, never>> => {
    const user = await at.db.users.findByPk(id, { raw: true });
    if (!user) throw refuse('not-found');
    if (!user.active) throw refuse('account-ended');
    await keepMailSetting(at, { userId: id, address });
    return {};
  },
  refused: refusedOnPerson('mail-address'),
});
