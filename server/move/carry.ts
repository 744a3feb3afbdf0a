/** What both ways of a move have in common: the tables carried, the trail checked on both sides, and an event that says so. */
import type { Transaction } from 'sequelize';
import { checkTrail, type TrailReport } from '../acts/trail/check-trail.js';
import type { Bound } from '../database/dialect.js';
import { asSystem } from '../runner/beside.js';
import { depsOf } from '../runner/deps.js';
import { MARK } from '../place/claim.js';
import type { Database } from '../store/open-database.js';
import { type Copied, copyAll, MoveFailed, type OnTable } from './copy.js';
import type { Side } from './shape.js';

export interface Moved extends Copied {
  readonly trail: TrailReport;
}

export const sideOf = (db: Database, transaction: Transaction): Side => ({
  isSqlite: db.isSqlite,
  ask: async <Row extends object>(sql: string, bind: readonly unknown[] = []) =>
    (await db.plain(sql, bind as readonly Bound[], transaction)) as Row[],
});

/**
 * `held`: a write transaction of the source, which keeps everybody else from writing meanwhile. The target's transaction is over
 * only where every table is the same; then its trail is checked like the source's, and goes on by the event of the move. With that
 * PostgreSQL's database says that all of it is there.
 */
export async function carry(source: Database, held: Transaction, target: Database, onTable: OnTable): Promise<Moved> {
  const before = await checkTrail(depsOf(source));
  const copied = await target.writes.run((transaction) =>
    copyAll(sideOf(source, held), sideOf(target, transaction), onTable),
  );
  const after = await checkTrail(depsOf(target));
  if (heart(before) !== heart(after)) throw new MoveFailed(`${heart(before)} / ${heart(after)}`);
  await target.writes.run(async (transaction) => {
    await asSystem(depsOf(target), transaction).note({
      kind: 'database.moved',
      to: target.isSqlite ? 'sqlite' : 'postgresql',
      events: before.events,
      end: before.end,
      ...copied,
    });
    if (!target.isSqlite) await target.plain(MARK, ['filled', new Date().toISOString()], transaction);
  });
  return { ...copied, trail: before };
}

/** Two databases write their shape each in its own way: that of the other one is no finding. */
function heart({ events, end, notes, findings, more }: TrailReport): string {
  const found = findings.filter(({ code }) => code !== 'shape-touched');
  return JSON.stringify({ events, end, notes, more, found });
}
