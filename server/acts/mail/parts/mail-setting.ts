import type { MailSetting } from '../../../../core/contract/mail.js';
import { refuse } from '../../../ground/refused.js';
import { isMailAddress } from '../../../mail/smtp-setting.js';
import type { Acting } from '../../../runner/act.js';
import type { Deps, Reading } from '../../../runner/deps.js';

/** One statement. What was entered is shown, and can be taken away, where no letters are handed in any more. */
export async function mailSettingOf(
  { db, mailer }: Pick<Reading, 'db'> & Pick<Deps, 'mailer'>,
  userId: string,
): Promise<MailSetting> {
  const row = await db.mailAddresses.findByPk(userId, { raw: true });
  return {
    offered: mailer !== null,
    address: row?.address ?? null,
    off: (row?.offAt ?? null) !== null,
    refused: (row?.refusedAt ?? null) !== null,
  };
}

interface Setting {
  readonly userId: string;
  readonly address: string | null;
  /** Undefined: as it stands. */
  readonly off?: boolean;
}

/** Said again as it stands nothing changes, but for an address that was refused. Refuses with mail-not-set and mail-address. */
export async function keepMailSetting(at: Acting, { userId, address, off }: Setting): Promise<void> {
  if (at.mailer === null && address !== null) throw refuse('mail-not-set');
  if (address !== null && !isMailAddress(address)) throw refuse('mail-address');
  const row = await at.db.mailAddresses.findByPk(userId, { raw: true });
  const wasOff = (row?.offAt ?? null) !== null;
  const isOff = off ?? wasOff;
  const same = (row?.address ?? null) === address && wasOff === isOff && (row?.refusedAt ?? null) === null;
  if (same) return;
  const now = at.clock().toISOString();
  const next = {
    ...{ address, enteredBy: at.caller.userId, enteredAt: now, refusedAt: null, refusedCode: null },
    offAt: isOff ? (row?.offAt ?? now) : null,
  };
  if (row) await at.db.mailAddresses.update(next, { where: { userId } });
  else await at.db.mailAddresses.create({ userId, ...next });
  await at.note({ kind: 'mail-address.set', userId, has: address !== null, off: isOff });
  // Mistyped, it would be a stranger's: she is told, and looks.
  const byUser = at.caller.userId;
  if (byUser !== userId) await at.db.accountNews.create({ id: at.newId(), userId, kind: 'mail-set', byUser, at: now });
}
