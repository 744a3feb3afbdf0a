import type { MailSetting } from '../../../core/contract/mail.js';
import { refuse } from '../../ground/refused.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { mailSettingOf } from './parts/mail-setting.js';

/** Where somebody is written to, for who keeps accounts. Refuses with not-found. */
export const personMail = look({
  act: 'keep-accounts',
  run: async (at, { id }: { readonly caller: Caller; readonly id: string }): Promise<MailSetting> => {
    if (!(await at.db.users.findByPk(id, { raw: true }))) throw refuse('not-found');
    return mailSettingOf(at, id);
  },
});
