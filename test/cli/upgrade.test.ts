import assert from 'node:assert/strict';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setPlan } from '../../server/acts/backups/set-plan.js';
import { pinTables } from '../../server/acts/trail/pin-tables.js';
import { goBack, pruneFormer, upgradeDatabase, UpgradeFailed } from '../../server/backup/upgrade.js';
import { withSqlite } from '../../server/backup/sqlite-file.js';
import { holdDataDir } from '../../server/database/hold-data-dir.js';
import { DATABASE_FILE } from '../../server/database/sqlite.js';
import { asSystem } from '../../server/runner/beside.js';
import { depsOf } from '../../server/runner/deps.js';
import { MIGRATIONS } from '../../server/store/migrations/index.js';
import { openDatabase } from '../../server/store/open-database.js';
import { openToServe } from '../../server/open-to-serve.js';
import { stepsApart } from '../../server/store/steps-apart.js';
import { walState } from '../../server/store/wal-state.js';
import { allRows, newKeyPair, restoreInto } from '../support/backups.js';
import { buildSchool, buildUser } from '../support/builders.js';
import { makeOlder, STEPS_LATER } from '../support/older-school.js';
import { emptyDir, hocba } from './run-hocba.js';

describe('hocba upgrade', function () {
  this.timeout(120_000);
  const dir = emptyDir();
  const today = join(dir, 'nay');
  const shelf = join(dir, 'o-khac');
  let pair: Awaited<ReturnType<typeof newKeyPair>>;
  let n = 0;
  before(async () => {
    mkdirSync(shelf);
    pair = await newKeyPair();
    const db = await openDatabase({ dataDir: today });
    await buildSchool(db);
    await db.school.update({ sample: false }, { where: { id: 1 } });
    await buildUser(db);
    // Pinned in the shape of the older program: another number of steps.
    const later = MIGRATIONS.slice(-STEPS_LATER).map(({ name }) => `'${name}'`);
    await db.sequelize.query(`DELETE FROM migrations WHERE name IN (${later.join(', ')})`);
    await pinTables(depsOf(db));
    for (const name of later) await db.sequelize.query(`INSERT INTO migrations (name) VALUES (${name})`);
    await setPlan(depsOf(db), { recipient: pair.recipient, folder: shelf });
    await db.close();
    await makeOlder(today, join(dir, 'cu'));
  });
  after(() => rmSync(dir, { recursive: true, force: true }));

  const older = (): string => {
    const data = join(dir, `cu-${(n += 1)}`);
    cpSync(join(dir, 'cu'), data, { recursive: true });
    return data;
  };
  const bytesOf = (data: string): Buffer => readFileSync(join(data, DATABASE_FILE));
  const without = ({ migrations: _, ...rows }: Record<string, string[]>, ...tables: string[]) =>
    Object.fromEntries(Object.entries(rows).filter(([table]) => !tables.includes(table)));

  it('is asked for by whatever meets data of an older program, which stay as they are', async () => {
    const data = older();
    const there = bytesOf(data);
    for (const args of [['serve', '--port', '0'], ['start', '--port', '0'], ['audit', 'verify'], ['backup-plan']]) {
      const ran = await hocba([...args, '--data', data]);
      assert.equal(ran.code, 2, args.join(' ') + ran.out + ran.err);
      assert.match(
        ran.err,
        new RegExp(`${STEPS_LATER} bước nâng cấp đang chờ[^]*upgrade --data \\S*cu-`),
        args.join(' '),
      );
    }
    assert.deepEqual(bytesOf(data), there);
    assert.match((await hocba(['doctor', '--data', data])).out, /cần nâng cấp[^]*hocba -- upgrade/);
  });

  it('backs up by the school’s own key, brings the data over, checks the trail, and has nothing to do again', async () => {
    const data = older();
    const before = await allRows(data);
    const ran = await hocba(['upgrade', '--data', data]);
    assert.equal(ran.code, 0, ran.out + ran.err);
    assert.match(ran.out, /✓ Đã sao lưu: \S*o-khac[^]*✓ Đã nâng cấp[^]*✓ Nhật ký khớp[^]*serve --data/);
    assert.deepEqual(await stepsApart(data), { pending: 0, unknown: 0, school: 'real' });
    const after = await allRows(data);
    for (const [table, rows] of Object.entries(without(before, 'audit_events', 'backups', 'backup_plan')))
      assert.equal(after[table]?.length, rows.length, table);
    assert.deepEqual(after['audit_events']!.slice(0, 1), before['audit_events']!.slice(0, 1));
    assert.equal(after['audit_events']!.filter((row) => row.includes('backup.made')).length, 1, 'the backup is noted');
    const [file = ''] = readdirSync(shelf).filter((name) => name.endsWith('.age'));
    const back = join(dir, 'tro-lai');
    await restoreInto(back, { file: join(shelf, file), key: { identity: pair.identity } });
    assert.deepEqual(await allRows(back), before, 'the backup is of before');
    const again = await hocba(['upgrade', '--data', data]);
    assert.equal(again.code, 0);
    assert.match(again.out, /không có gì phải nâng cấp/);
    assert.deepEqual(readdirSync(join(data, 'tmp')), []);
  });

  it('is taken back where nothing was done since, and else only by who says how much', async () => {
    const data = older();
    const before = await allRows(data);
    assert.match((await hocba(['upgrade', '--back', '--data', data])).err, /Không có lần nâng cấp nào/);
    const short = await hocba(['upgrade', '--data', data, '--to', dir, '--passphrase-stdin'], 'ngan\n');
    assert.match(short.err, /ít nhất 12 chữ/);
    const nowhere = await hocba(['upgrade', '--data', data, '--to', join(data, '..', 'cu', DATABASE_FILE)]);
    assert.match(nowhere.err, /hocba\.sqlite[^]*thêm --to/);
    assert.deepEqual(await allRows(data), before, 'nothing without a backup');
    await hocba(['upgrade', '--data', data, '--to', dir]);
    assert.ok(readdirSync(dir).some((name) => name.endsWith('.age')));
    const back = await hocba(['upgrade', '--back', '--data', data]);
    assert.equal(back.code, 0, back.err);
    assert.match(back.out, /✓ Dữ liệu đã trở lại[^]*thư mục của bản chương trình cũ/);
    assert.deepEqual(await allRows(data), before);
    assert.match((await hocba(['upgrade', '--back', '--data', data])).err, /Không có lần nâng cấp nào/);

    await hocba(['upgrade', '--data', data]);
    const db = await openDatabase({ dataDir: data });
    const { id: userId } = (await db.users.findOne({ raw: true }))!;
    await db.writes.run((transaction) =>
      asSystem(depsOf(db), transaction, { userId, from: null }).note({
        kind: 'password.changed',
        first: true,
        sessions: 0,
      }),
    );
    await db.close();
    const refused = await hocba(['upgrade', '--back', '--data', data]);
    assert.equal(refused.code, 2);
    assert.match(refused.err, /đã có 1 thao tác[^]*--back --lose 1/);
    assert.equal((await stepsApart(data)).pending, 0);
    assert.equal((await hocba(['upgrade', '--back', '--lose', '1', '--data', data])).code, 0);
    assert.deepEqual(await allRows(data), before);
    assert.ok(existsSync(join(data, 'upgrade', 'after.sqlite')), 'what was done since is kept');
  });

  it('leaves the data as they were where a step fails, and says so', async () => {
    const data = older();
    const before = await allRows(data);
    const fails = { name: '9999-fails', up: () => Promise.reject(new Error('no such column')) };
    const task = { dataDir: data, version: '9.9.9', now: '2027-06-20T02:00:00.000Z' };
    await assert.rejects(upgradeDatabase({ ...task, migrations: [...MIGRATIONS, fails] }), UpgradeFailed);
    const forgets = {
      name: '9999-forgets',
      up: async (queryInterface: Parameters<(typeof MIGRATIONS)[number]['up']>[0]) => {
        await queryInterface.sequelize.query('DROP TABLE audit_events');
        await queryInterface.sequelize.query('CREATE TABLE audit_events (seq, at, hash)');
      },
    };
    await assert.rejects(upgradeDatabase({ ...task, migrations: [...MIGRATIONS, forgets] }), UpgradeFailed);
    assert.deepEqual(await allRows(data), before);
    assert.ok(!existsSync(join(data, 'upgrade')), 'nothing to go back to');
    assert.deepEqual(readdirSync(join(data, 'tmp')), []);
  });

  it('is refused while a server runs on the data, and of a newer program’s', async () => {
    const data = older();
    const hold = await holdDataDir(data);
    const held = await hocba(['upgrade', '--data', data]);
    assert.match(held.err, /đang chạy trên thư mục/);
    await hold.release();
    await withSqlite(join(data, DATABASE_FILE), (ask) => ask("INSERT INTO migrations (name) VALUES ('9999-later')"));
    for (const args of [['upgrade'], ['serve', '--port', '0'], ['audit', 'verify']]) {
      const newer = await hocba([...args, '--data', data]);
      assert.equal(newer.code, 2);
      assert.match(newer.err, /bản chương trình mới hơn bản này/, args.join(' '));
    }
  });

  it('is never made beneath a server, of a sample’s data either', async () => {
    const data = older();
    await withSqlite(join(data, DATABASE_FILE), (ask) => ask('UPDATE school SET sample = 1'));
    const hold = await holdDataDir(data);
    for (const args of [
      ['serve', '--port', '0'],
      ['audit', 'verify'],
    ]) {
      const ran = await hocba([...args, '--data', data]);
      assert.match(ran.err, /đang chạy trên thư mục/, args.join(' '));
    }
    await hold.release();
    assert.equal((await stepsApart(data)).pending, STEPS_LATER);
  });

  it('keeps what it began with for thirty days', async () => {
    const data = older();
    const now = Date.now();
    await upgradeDatabase({ dataDir: data, version: '1', now: new Date(now).toISOString() });
    const later = (days: number) => new Date(now + days * 24 * 3600 * 1000);
    assert.equal(await pruneFormer(data, later(29)), false);
    assert.equal(await pruneFormer(data, later(31)), true);
    assert.ok(!existsSync(join(data, 'upgrade')));
    assert.equal(await pruneFormer(data, later(31)), false);
    await assert.rejects(goBack(data, 0), /nothing/);
  });

  it('does not take the last entries over before the server has looked at them', async () => {
    const living = join(dir, 'dang-chay');
    cpSync(today, living, { recursive: true });
    const { db } = await openToServe(living, {});
    await buildUser(db);
    for (const end of ['wal-missing', 'well'] as const) {
      const killed = join(dir, end);
      cpSync(living, killed, { recursive: true });
      if (end === 'wal-missing') rmSync(join(killed, `${DATABASE_FILE}-wal`));
      await stepsApart(killed);
      assert.equal(await walState(killed), end);
      assert.equal(existsSync(join(killed, 'serving.mark')), end !== 'well');
    }
    await db.close();
    const data = older();
    writeFileSync(join(data, 'serving.mark'), '');
    writeFileSync(join(data, `${DATABASE_FILE}-wal`), '');
    const ran = await hocba(['upgrade', '--data', data, '--to', dir]);
    assert.equal(ran.code, 0, ran.out + ran.err);
    assert.equal(await walState(data), 'well', 'an upgrade folds it in');
  });

  it('goes on only where nobody else has the database open, and lets nobody write meanwhile', async () => {
    const data = older();
    const file = join(data, DATABASE_FILE);
    const task = { dataDir: data, version: '9.9.9', now: '2027-06-20T02:00:00.000Z' };
    await withSqlite(file, async (ask) => {
      await ask('PRAGMA journal_mode = WAL');
      await ask('SELECT count(*) AS n FROM users');
      await assert.rejects(upgradeDatabase(task), { code: 'SQLITE_BUSY' });
      await ask('UPDATE users SET active = active');
    });
    let refused: unknown = null;
    const meanwhile = {
      name: '9999-meanwhile',
      up: async () => {
        refused = await withSqlite(file, (ask) => ask('UPDATE users SET active = active')).catch(
          (error: unknown) => error,
        );
      },
    };
    await upgradeDatabase({ ...task, migrations: [...MIGRATIONS, meanwhile] });
    assert.equal((refused as { code?: string }).code, 'SQLITE_BUSY');
    assert.ok(!existsSync(`${file}-wal`) && !existsSync(`${file}-shm`));
  });

  it('leaves the database its rights, and is refused to another than its owner', async function () {
    const data = older();
    const file = join(data, DATABASE_FILE);
    chmodSync(file, 0o600);
    await upgradeDatabase({ dataDir: data, version: '1', now: '2027-06-20T02:00:00.000Z' });
    assert.equal(statSync(file).mode & 0o777, 0o600);
    if (process.geteuid?.() !== 0) return this.skip();
    chownSync(file, 65534, 65534);
    const ran = await hocba(['upgrade', '--data', data]);
    assert.equal(ran.code, 2);
    assert.match(ran.err, /tài khoản khác[^]*sudo -u "#65534"/);
  });

  it('takes an empty line of an environment file for none', async () => {
    process.env['HOCBA_PORT'] = '';
    try {
      assert.doesNotMatch((await hocba(['serve', '--data', older()])).err, /Cổng/);
    } finally {
      delete process.env['HOCBA_PORT'];
    }
  });
});
