import { readerOn, readingOn } from '../../support/connections.js';
import assert from 'node:assert/strict';
import { QueryTypes } from 'sequelize';
import type { Database } from '../../../server/store/open-database.js';
import { loadTrust } from '../../../server/acts/certificates/parts/load-trust.js';
import { checkersFacts } from '../../../server/acts/checkers/parts/checkers-facts.js';
import { checkersDue } from '../../../server/acts/checkers/parts/checkers-state.js';
import { depsOf } from '../../../server/runner/deps.js';
import { loadEarlierYears } from '../../../server/acts/prints/parts/earlier-years.js';
import { standingLooks } from '../../../server/acts/records/signing/looks.js';
import { classesToSeal } from '../../../server/acts/prints/parts/seal-counts.js';
import { readProgress } from '../../../server/acts/progress/read-progress.js';
import { myTasks } from '../../../server/acts/tasks/my-tasks.js';
import { prune } from '../../../server/acts/school/prune.js';
import { buildClass, buildSchool, buildUser, TODAY } from '../../support/builders.js';
import { openTestDatabase } from '../../support/server.js';

/** Tables that grow with every year; the others are as large as a school. */
const GROWING = [
  'records',
  'units',
  'unit_seals',
  'record_versions',
  'record_signatures',
  'looks',
  'prints',
  'transaction_records',
  'revocation_lists',
  'enrolments',
  'assignments',
  'sheets',
  'classes',
  'sessions',
  'sign_in_tries',
  'push_answers',
  'audit_events',
];

const PRINCIPAL = { userId: 'p', name: 'P', hats: ['principal' as const], from: null };

describe('what is asked for years on', () => {
  const statements: string[] = [];
  let db: Database;
  let remove: () => Promise<void>;
  before(async () => {
    ({ db, remove } = await openTestDatabase((sql) => statements.push(sql)));
    await buildSchool(db);
    await buildClass(db, { id: '4a' });
  });
  after(() => remove());

  const asked: Record<string, () => Promise<unknown>> = {
    'earlier years of a class’s pupils': () => loadEarlierYears(readerOn(db), '4a'),
    'looks that count': () => standingLooks(readingOn({ db })),
    'how far each class has been sealed': () => classesToSeal(readingOn({ db }), null),
    'whether a file for checkers is due': () => checkersDue(readingOn({ db, clock: () => TODAY })),
    'what the next file for checkers says': () => checkersFacts(readingOn({ db, clock: () => TODAY })),
    'what signatures are checked against': () => loadTrust(readingOn({ db })),
    'what has served its time': () => prune(depsOf(db, { clock: () => TODAY })),
    'how far classes are': () => readProgress(depsOf(db), PRINCIPAL),
    'what the principal has to do': () => myTasks(depsOf(db), PRINCIPAL),
    'whether time runs on': () => db.auditEvents.findOne({ order: [['seq', 'DESC']] }),
  };
  for (const [name, ask] of Object.entries(asked)) {
    it(`goes through no table of all years: ${name}`, async () => {
      statements.length = 0;
      await ask();
      const selects = statements
        .map((sql) => sql.replace(/^Executing \([^)]*\): /, '').trim())
        .filter((sql) => sql.startsWith('SELECT'));
      assert.ok(selects.length > 0);
      for (const sql of selects) {
        const plan = await db.sequelize.query<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql.replace(/\$\d+/g, "''")}`, {
          type: QueryTypes.SELECT,
        });
        const alias = (table: string) =>
          new RegExp(`\\b${table}(?: AS)? (?!ON|WHERE|ORDER|JOIN)(\\w+)`, 'i').exec(sql)?.[1];
        for (const { detail } of plan) {
          for (const table of GROWING) {
            for (const known of [table, alias(table)]) {
              if (known === undefined || !new RegExp(`^SCAN \`?${known}\`?( |$)`, 'i').test(detail)) continue;
              // The end of the chain is the last row of its own key.
              assert.ok(table === 'audit_events' && sql.includes('LIMIT 1'), `${detail}\n${sql}`);
            }
          }
        }
      }
    });
  }
});

describe('what has served its time', () => {
  it('is taken away, however much there is, and what has not stays', async () => {
    const { db, remove } = await openTestDatabase();
    await buildSchool(db);
    const deps = depsOf(db, { clock: () => TODAY });
    const user = await buildUser(db, { account: 'thu' });
    const DAY = 24 * 60 * 60 * 1000;
    const at = (days: number) => new Date(TODAY.getTime() - days * DAY).toISOString();
    const answer = (pushId: string, days: number) => ({
      pushId,
      userId: user.id,
      digest: '',
      answer: '',
      receivedAt: at(days),
    });
    await db.pushAnswers.bulkCreate(Array.from({ length: 1201 }, (_, i) => answer(`old ${i}`, 61)));
    await db.pushAnswers.create(answer('new', 59));
    const session = (id: string, ends: number, seen: number) => ({
      ...{ id, userId: user.id, channel: 'bearer' as const, createdAt: at(1) },
      endsAt: at(ends),
      seenAt: at(seen),
    });
    await db.sessions.bulkCreate([session('ended', 0.1, 0), session('idle', -0.5, 0.02), session('used', -0.5, 0.005)]);
    const tried = (id: string, tries: number, days: number) => ({ id, tries, lastAt: at(days), restsUntil: at(days) });
    await db.signInTries.bulkCreate([
      ...[tried('old', 3, 3), tried('new', 3, 1)],
      ...[tried('known', 0, 3), tried('long ago', 0, 61)],
    ]);
    const news = (id: string, seen: number | null) => ({
      ...{ id, userId: user.id, kind: 'reset-done' as const, byUser: user.id, at: at(90) },
      seenAt: seen === null ? null : at(seen),
    });
    await db.accountNews.bulkCreate([news('read long ago', 61), news('read', 59), news('unread', null)]);
    const year = (await db.schoolYears.findOne({ raw: true }))!;
    const imported = (id: string, state: string, ended: number | null) =>
      db.sequelize.query(
        `INSERT INTO imports (id, what, school_year_id, state, day, file_name, file_digest, owner, created_at, file,
           decisions, ended_at)
         VALUES (?, 'pupils', ?, ?, '2026-09-05', 'a.xlsx', '', ?, ?, '{}', '[]', ?)`,
        { replacements: [id, year.id, state, user.id, at(8), ended === null ? null : at(ended)] },
      );
    await imported('done long ago', 'done', 7.1);
    await imported('done', 'done', 6.9);
    await imported('looked at', 'open', null);
    assert.equal(await prune(deps), 1201 + 2 + 2 + 3);
    assert.deepEqual(await names(db.accountNews, 'id'), ['read', 'unread']);
    const kept = await db.sequelize.query<{ id: string; file: string | null }>(
      'SELECT id, file FROM imports ORDER BY id',
      {
        type: QueryTypes.SELECT,
      },
    );
    assert.deepEqual(kept, [
      { id: 'done', file: '{}' },
      { id: 'done long ago', file: null },
    ]);
    assert.deepEqual(await names(db.pushAnswers, 'pushId'), ['new']);
    assert.deepEqual(await names(db.sessions, 'id'), ['used']);
    assert.deepEqual(await names(db.signInTries, 'id'), ['known', 'new']);
    assert.equal(await prune(deps), 0);
    await remove();

    async function names(table: { findAll(options: object): Promise<unknown[]> }, key: string): Promise<string[]> {
      return ((await table.findAll({ raw: true })) as Record<string, string>[]).map((row) => row[key]!).sort();
    }
  });
});
