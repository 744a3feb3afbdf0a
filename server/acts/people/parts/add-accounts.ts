import type { Hat } from '../../../../core/codes/hats.js';
import { sha256 } from '../../../ground/digests.js';
import type { Acting } from '../../../runner/act.js';

export interface AccountToAdd {
  readonly name: string;
  readonly account: string;
  readonly personalId?: string | null;
  readonly staffCode?: string | null;
  readonly hats: readonly Hat[];
  /** Of who has one already. */
  readonly passwordHash?: string;
}

/**
 * Add accounts with their events; nobody signs in with one before a slip is printed. Names and accounts were looked at.
 * Resolves to their ids, in the order given.
 */
export async function addAccounts(
  { db, newId, clock, note }: Pick<Acting, 'db' | 'newId' | 'clock' | 'note'>,
  accounts: readonly AccountToAdd[],
): Promise<string[]> {
  const createdAt = clock().toISOString();
  const added = accounts.map((one) => ({ ...one, id: newId() }));
  await db.users.bulkCreate(
    added.map(({ hats: _, ...user }) => ({ passwordHash: '', ...user, active: true, createdAt })),
  );
  await db.userHats.bulkCreate(added.flatMap(({ id, hats }) => hats.map((hat) => ({ userId: id, hat }))));
  for (const { id, account, name, hats } of added) {
    await note({ kind: 'account.created', userId: id, account, nameDigest: sha256(name), hats: [...hats] });
  }
  return added.map(({ id }) => id);
}
