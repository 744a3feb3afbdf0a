/** The school's accounts with their hats, and the digest that a review signs off. */
import { canonicalJson } from '../../../../core/audit/event.js';
import type { Term } from '../../../../core/contract/accounts.js';
import { dayInVietnam } from '../../../../core/codes/day.js';
import type { Hat } from '../../../../core/codes/hats.js';
import type { SchoolCalendar } from '../../../../core/law/school-calendar.js';
import { sha256 } from '../../../ground/digests.js';
import type { Reading } from '../../../runner/deps.js';
import { wornOn } from '../../../store/in-force.js';
import type { UserRow } from '../../../store/models/people.js';

export interface AccountNow {
  readonly user: UserRow;
  readonly hats: readonly Hat[];
}

/** By name, with what they wear today. Two statements. */
export async function accountsNow({ db, clock }: Reading): Promise<AccountNow[]> {
  const [users, hats] = await Promise.all([
    db.users.findAll({ order: ['name', 'id'], raw: true }),
    db.userHats.findAll({ where: { ...wornOn(dayInVietnam(clock())) }, order: ['userId', 'hat'], raw: true }),
  ]);
  const worn = new Map<string, Hat[]>();
  for (const { userId, hat } of hats) worn.set(userId, [...(worn.get(userId) ?? []), hat]);
  return users.map((user) => ({ user, hats: worn.get(user.id) ?? [] }));
}

/** SHA-256, hex, of who may sign in under which name and wears what. */
export const digestOf = (accounts: readonly AccountNow[]): string =>
  sha256(
    canonicalJson(
      accounts
        .map(({ user: { id, account, name, active }, hats }) => [
          id,
          account,
          name,
          active ? 'active' : 'ended',
          ...hats,
        ])
        .sort(([a], [b]) => (a! < b! ? -1 : 1)),
    ),
  );

/** The term a day belongs to: the first ends with its sheet's named day. */
export const termOf = ({ closes }: SchoolCalendar, now: Date): Term => {
  const first = closes['term-1'];
  return first !== undefined && dayInVietnam(now) > first ? 'term-2' : 'term-1';
};
