import { ACCOUNT_LIMIT, accountKey, isAccountName, proposedAccount } from '../../../../core/text/account-name.js';
import { refuse } from '../../../ground/refused.js';
import type { Reader } from '../../../store/reader.js';

const NAME_LIMIT = 100;

/** A full name as it is kept: NFC, single spaces. Refuses with name-unreadable. */
export function keptName(typed: string): string {
  const name = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
  const length = Array.from(name).length;
  if (length === 0 || name.length > NAME_LIMIT || !/\p{L}/u.test(name) || /\p{C}/u.test(name)) {
    throw refuse('name-unreadable', { limit: NAME_LIMIT });
  }
  return name;
}

/**
 * The account somebody is given: as typed, or proposed from her name. `own`: hers by now, which is not taken from her. Refuses
 * with account-unreadable, account-taken. One statement.
 */
export async function keptAccount(db: Reader, name: string, typed: string | undefined, own?: string): Promise<string> {
  const users = await db.users.findAll({ attributes: ['account'], raw: true });
  const taken = new Set(users.map(({ account }) => account).filter((account) => account !== own));
  if (typed === undefined || typed.trim() === '') return proposedAccount(name, taken);
  const account = accountKey(typed);
  // An account of before may be of any letters; it stays as long as nobody changes it.
  if (account === own) return account;
  if (!isAccountName(account)) throw refuse('account-unreadable', { limit: ACCOUNT_LIMIT });
  if (taken.has(account)) throw refuse('account-taken', { account, proposed: proposedAccount(name, taken) });
  return account;
}
