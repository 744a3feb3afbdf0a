/** The two accounts a school begins with: she who sets it up, with a password of her own, and its principal, with one on paper. */
import type { BeginSchool } from '../../../../core/contract/first-run.js';
import { PASSWORD_LEAST, passwordFault } from '../../../../core/rights/passwords.js';
import { ACCOUNT_LIMIT, accountKey, isAccountName, proposedAccount } from '../../../../core/text/account-name.js';
import { refuse } from '../../../ground/refused.js';
import type { Deps } from '../../../runner/deps.js';
import { keptName } from '../../people/parts/name-of.js';
import { hashPassword } from '../../sessions/passwords.js';
import { firstPassword, typedCode } from '../../sessions/printed-codes.js';

export interface FirstAccount {
  readonly name: string;
  readonly account: string;
  readonly passwordHash: string;
}

export interface FirstAccounts {
  readonly administrator: FirstAccount;
  readonly principal: FirstAccount & { readonly password: string };
}

/**
 * Hashing is slow on purpose: before the transaction. Refuses with name-unreadable, account-unreadable, accounts-same,
 * password-short, password-names-her.
 */
export async function firstAccounts(
  { newToken }: Pick<Deps, 'newToken'>,
  { administrator, principal }: Pick<BeginSchool, 'administrator' | 'principal'>,
  school: string,
): Promise<FirstAccounts> {
  const [hers, principals] = [keptName(administrator.name), keptName(principal.name)];
  const account = keptAccount(hers, administrator.account, new Set());
  const other = keptAccount(principals, principal.account, new Set([account]));
  if (account === other) throw refuse('accounts-same');
  const fault = passwordFault(administrator.password, { account, name: hers, school });
  if (fault === 'password-short') throw refuse(fault, { least: PASSWORD_LEAST });
  if (fault !== null) throw refuse(fault);
  const password = firstPassword(newToken);
  const [own, first] = await Promise.all([hashPassword(administrator.password), hashPassword(typedCode(password))]);
  return {
    administrator: { name: hers, account, passwordHash: own },
    principal: { name: principals, account: other, passwordHash: first, password: typedCode(password) },
  };
}

function keptAccount(name: string, typed: string | undefined, taken: ReadonlySet<string>): string {
  if (typed === undefined || typed.trim() === '') return proposedAccount(name, taken);
  const account = accountKey(typed);
  if (!isAccountName(account)) throw refuse('account-unreadable', { limit: ACCOUNT_LIMIT });
  return account;
}
