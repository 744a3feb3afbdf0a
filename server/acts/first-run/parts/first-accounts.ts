/** The two accounts a school begins with: she who sets it up, with a password of her own, and its principal, with one on paper. */
import type { BeginSchool } from '../../../../core/contract/first-run.js';
import { ACCOUNT_LIMIT, accountKey, isAccountName, proposedAccount } from '../../../../core/text/account-name.js';
import { refuse } from '../../../ground/refused.js';
import type { Deps } from '../../../runner/deps.js';
import { requireStrong } from '../../../sign-in/require-strong.js';
import { makePassword, slipUntil } from '../../people/parts/give-slip.js';
import { keptName } from '../../people/parts/name-of.js';
import { hashPassword } from '../../../sign-in/passwords.js';

export interface FirstAccount {
  readonly name: string;
  readonly account: string;
  readonly passwordHash: string;
  /** Of a first password; null where it is her own. */
  readonly firstUntil: string | null;
  readonly passwordSetAt: string | null;
}

export interface FirstAccounts {
  readonly administrator: FirstAccount;
  readonly principal: FirstAccount;
  /** The principal's, for the slip. */
  readonly password: string;
  readonly until: string;
}

/**
 * Hashing is slow on purpose: before the transaction. Refuses with name-unreadable, account-unreadable, accounts-same,
 * password-short, password-names-her, password-common.
 */
export async function firstAccounts(
  deps: Pick<Deps, 'newToken' | 'clock'>,
  { administrator, principal }: Pick<BeginSchool, 'administrator' | 'principal'>,
  school: string,
): Promise<FirstAccounts> {
  const [hers, principals] = [keptName(administrator.name), keptName(principal.name)];
  const account = keptAccount(hers, administrator.account, new Set());
  const other = keptAccount(principals, principal.account, new Set([account]));
  if (account === other) throw refuse('accounts-same');
  await requireStrong(administrator.password, { account, name: hers, school });
  const [own, made] = await Promise.all([hashPassword(administrator.password), makePassword(deps)]);
  const until = slipUntil(deps);
  const passwordSetAt = deps.clock().toISOString();
  return {
    administrator: { name: hers, account, passwordHash: own, firstUntil: null, passwordSetAt },
    principal: {
      name: principals,
      account: other,
      passwordHash: made.passwordHash,
      firstUntil: until,
      passwordSetAt: null,
    },
    password: made.password,
    until,
  };
}

function keptAccount(name: string, typed: string | undefined, taken: ReadonlySet<string>): string {
  if (typed === undefined || typed.trim() === '') return proposedAccount(name, taken);
  const account = accountKey(typed);
  if (!isAccountName(account)) throw refuse('account-unreadable', { limit: ACCOUNT_LIMIT });
  return account;
}
