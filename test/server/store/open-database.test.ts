import assert from 'node:assert/strict';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { QueryTypes } from 'sequelize';
import { DATABASE_FILE } from '../../../server/database/sqlite.js';
import { openDatabase } from '../../../server/store/open-database.js';
import { depsOf } from '../../../server/runner/deps.js';
import { appendAuditEvent } from '../../support/connections.js';
import { buildClass, buildSchool, buildTeacher, TODAY } from '../../support/builders.js';
import { onPostgres, onSqlite, openTestDatabase } from '../../support/server.js';

type Opened = Awaited<ReturnType<typeof openTestDatabase>>;

// Sequelize takes a trigger's refusal for a constraint's; the database's own words are beneath.
const appendOnly = (error: unknown) => /append-only/.test((error as { parent: Error }).parent.message);

describe('the database', () => {
  let opened: Opened;
  beforeEach(async () => {
    opened = await openTestDatabase();
  });
  afterEach(() => opened.remove());

  onSqlite('is durable, logged ahead and watchful of references on every connection', async () => {
    // As a server opens it: what tests throw away is not durable.
    const db = await openDatabase({ dataDir: opened.dataDir });
    const pragma = async (name: string, transaction: null | object = null) => {
      const rows = await db.sequelize.query(`PRAGMA ${name}`, {
        type: QueryTypes.SELECT,
        transaction: transaction as never,
      });
      return Object.values(rows[0] as object)[0];
    };
    for (const read of [
      (name: string) => pragma(name),
      (name: string) => db.writes.run((transaction) => pragma(name, transaction)),
      // A second transaction uses the writer's connection again.
      (name: string) => db.writes.run((transaction) => pragma(name, transaction)),
    ]) {
      assert.equal(await read('journal_mode'), 'wal');
      assert.equal(await read('synchronous'), 2);
      assert.equal(await read('foreign_keys'), 1);
      assert.equal(await read('busy_timeout'), 5000);
    }
    await db.close();
  });

  it('refuses a row that refers to nothing', async () => {
    const row = { userId: 'nobody', hat: 'teacher' } as const;
    await assert.rejects(opened.db.userHats.create(row), /foreign key/i);
    await assert.rejects(
      opened.db.writes.run((transaction) => opened.db.userHats.create(row, { transaction })),
      /foreign key/i,
    );
  });

  it('has room for whatever a law calls a period', async () => {
    await buildSchool(opened.db);
    const { id } = await buildClass(opened.db);
    const period = 'supplementary assessment of the year' as 'year-end';
    await opened.db.sheets.create({ classId: id, period, revision: 1, documentRevision: 1, document: '{}' });
    assert.equal((await opened.db.sheets.findOne({ where: { period }, raw: true }))!.period, period);
  });

  it('keeps a class sheet once per class and period', async () => {
    await buildSchool(opened.db);
    const { id } = await buildClass(opened.db);
    const row = { classId: id, period: 'year-end' as const, revision: 1, documentRevision: 1, document: '{}' };
    await opened.db.sheets.create(row);
    await assert.rejects(opened.db.sheets.create(row), { name: 'SequelizeUniqueConstraintError' });
  });

  it('lets nobody change or remove an audit event or a revision', async () => {
    const { db } = opened;
    await buildSchool(db);
    const klass = await buildClass(db);
    const user = await buildTeacher(db, klass, { homeroom: true });
    await db.writes.run((transaction) =>
      appendAuditEvent(depsOf(db, { clock: () => TODAY }), transaction, {
        at: '2027-06-20T02:00:00.000Z',
        actor: user.id,
        hat: null,
        from: null,
        data: { kind: 'sign-out' },
      }),
    );
    const sheet = await db.sheets.create({
      classId: klass.id,
      period: 'year-end',
      revision: 1,
      documentRevision: 1,
      document: '{}',
    });
    await db.sheetRevisions.create({
      sheetId: sheet.id,
      number: 1,
      pushId: 'p',
      author: user.id,
      receivedAt: '2027-06-20T02:00:00.000Z',
      changes: '{}',
    });
    await assert.rejects(db.auditEvents.update({ actor: null }, { where: { seq: 1 } }), appendOnly);
    await assert.rejects(db.auditEvents.destroy({ where: { seq: 1 } }), appendOnly);
    await assert.rejects(db.sheetRevisions.update({ changes: '' }, { where: { number: 1 } }), appendOnly);
    await assert.rejects(db.sheetRevisions.destroy({ where: { number: 1 } }), appendOnly);
  });

  it('refuses none of twenty writers at once, and undoes only what failed', async () => {
    const { db } = opened;
    const write = (i: number) =>
      db.writes.run(async (transaction) => {
        await db.users.create(
          { id: `u${i}`, account: `a${i}`, name: 'A', passwordHash: '', active: true, createdAt: '' },
          { transaction },
        );
        if (i === 7) throw new Error('seven fails');
      });
    const ends = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => write(i)));
    assert.deepEqual(ends.filter(({ status }) => status === 'rejected').length, 1);
    assert.equal(await db.users.count(), 19);
    assert.equal(await db.users.findByPk('u7'), null);
  });

  it('keeps nothing of a failed job, whenever its other statements come', async () => {
    const { db } = opened;
    const user = (i: number) => ({
      id: `u${i}`,
      account: `a${i}`,
      name: 'A',
      passwordHash: '',
      active: true,
      createdAt: '',
    });
    for (let turns = 0; turns < 40; turns++) {
      let others: Promise<unknown> = Promise.resolve();
      const job = db.writes.run(async (transaction) => {
        const late = async (): Promise<void> => {
          for (let turn = 0; turn < turns; turn++) await (turn % 2 ? Promise.resolve() : new Promise(setImmediate));
          await db.users.create(user(turns), { transaction });
        };
        others = Promise.allSettled([late(), db.users.create(user(1000 + turns), { transaction })]);
        await Promise.resolve();
        throw new Error('failed');
      });
      await assert.rejects(job, /failed/);
      await others;
    }
    assert.equal(await db.users.count(), 0);
  });

  onPostgres('says of no job that it was written which a caught failure has undone', async () => {
    const caught = opened.db.writes.run(async (_transaction, say) => {
      await say('SELECT 1 FROM nowhere').catch(() => undefined);
    });
    await assert.rejects(caught, /rolled back/);
    await opened.db.writes.run((_transaction, say) => say('SELECT 1'));
  });

  it('refuses a statement of a transaction that has ended', async () => {
    const { db } = opened;
    let late: Parameters<Parameters<typeof db.writes.run>[0]>[0] | undefined;
    await db.writes.run((transaction) => Promise.resolve(void (late = transaction)));
    await assert.rejects(db.userHats.findAll({ transaction: late! }), /no longer use it/);
  });

  it('does not show a transaction before it has ended', async () => {
    const { db } = opened;
    await db.writes.run(async (transaction) => {
      await db.users.create(
        { id: 'u', account: 'a', name: 'A', passwordHash: '', active: true, createdAt: '' },
        { transaction },
      );
      assert.equal(await db.users.count(), 0);
    });
    assert.equal(await db.users.count(), 1);
  });
});

describe('a data directory', () => {
  it('is opened again with what it holds, and is its owner’s alone', async () => {
    const parent = await mkdtemp(path.join(os.tmpdir(), 'hocba-test-'));
    const dataDir = path.join(parent, 'data');
    const first = await openDatabase({ dataDir });
    await buildSchool(first);
    await first.close();
    const again = await openDatabase({ dataDir });
    assert.equal(await again.school.count(), 1);
    await again.close();
    assert.equal((await stat(dataDir)).mode & 0o077, 0);
    assert.ok((await stat(path.join(dataDir, DATABASE_FILE))).size > 0);
    await rm(parent, { recursive: true });
  });
});
