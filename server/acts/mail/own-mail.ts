import type { MailSetting } from '../../../core/contract/mail.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { mailSettingOf } from './parts/mail-setting.js';

/** Where she herself is written to. */
export const ownMail = look({
  act: 'keep-own-mail',
  run: (at, { caller }: { readonly caller: Caller }): Promise<MailSetting> => mailSettingOf(at, caller.userId),
});
