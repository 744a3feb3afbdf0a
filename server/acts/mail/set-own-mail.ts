import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { keepMailSetting } from './parts/mail-setting.js';

interface SetOwnMailInput {
  readonly caller: Caller;
  readonly address: string | null;
  readonly off: boolean;
}

/** Where she is written to, and whether she is. Refuses with mail-not-set and mail-address. */
export const setOwnMail = act({
  act: 'keep-own-mail',
  run: async (at, { caller: { userId }, address, off }: SetOwnMailInput): Promise<Record<string, never>> => {
    await keepMailSetting(at, { userId, address, off });
    return {};
  },
});
