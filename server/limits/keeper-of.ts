import type { Transaction } from 'sequelize';
import { asOf, oneMore, type RestRule, type Wrongs } from '../../core/rights/rests.js';
import type { SignInTryRow, SignInTryTable } from '../database/sign-in-tries.js';
import { sha256 } from '../ground/digests.js';
import type { LimitKeeper } from './limit-keeper.js';
import { RequestCounts } from './request-counts.js';

const instant = (ms: number): string => new Date(ms).toISOString();

const wrongsOf = (row: SignInTryRow): Wrongs => ({
  tries: row.tries,
  lastAt: Date.parse(row.lastAt),
  restsUntil: Date.parse(row.restsUntil),
});

/** Requests are counted in memory, wrong passwords in the database: a rest outlives a restart, and a command can end it. */
export function keeperOf({ signInTries }: { readonly signInTries: SignInTryTable }): LimitKeeper {
  const counts = new RequestCounts();
  const idOf = (key: string): string => sha256(key);
  const knownKey = (account: string, address: string): string => `known\n${account}\n${address}`;
  const find = (key: string, transaction: Transaction) =>
    signInTries.findByPk(idOf(key), { raw: true, transaction }) as Promise<SignInTryRow | null>;
  const store = ({ tries, lastAt, restsUntil }: Wrongs, key: string, transaction: Transaction) =>
    signInTries.upsert(
      { id: idOf(key), tries, lastAt: instant(lastAt), restsUntil: instant(restsUntil) },
      { transaction },
    );
  return {
    hit: (key, windowMs) => Promise.resolve(counts.hit(key, windowMs)),
    restOf: async (key, now, rule: RestRule, transaction) => {
      const row = await find(key, transaction);
      if (!row) return 0;
      const seen = asOf(wrongsOf(row), now.getTime(), rule);
      if (seen.changed) await store(seen, key, transaction);
      return Math.max(0, seen.restsUntil - now.getTime());
    },
    countWrong: async (key, now, rule, transaction) => {
      const row = await find(key, transaction);
      await store(oneMore(row && wrongsOf(row), now.getTime(), rule), key, transaction);
    },
    forget: async (key, transaction) => (await signInTries.destroy({ where: { id: idOf(key) }, transaction })) > 0,
    rememberHere: async (account, address, now, transaction) => {
      const at = now.getTime();
      await store({ tries: 0, lastAt: at, restsUntil: at }, knownKey(account, address), transaction);
    },
    isKnownHere: async (account, address, transaction) =>
      (await find(knownKey(account, address), transaction)) !== null,
  };
}
