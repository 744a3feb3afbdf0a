/** A school moved to PostgreSQL and back by the commands a school runs, and refused where the two do not belong together. */
import assert from 'node:assert/strict';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { MoveFailed } from '../../../server/move/copy.js';
import { moveToPostgres } from '../../../server/move/to-postgres.js';
import { pinTables } from '../../../server/acts/trail/pin-tables.js';
import { ownFiles } from '../../../server/backup/own-files.js';
import { withSqlite } from '../../../server/backup/sqlite-file.js';
import { DATABASE_FILE } from '../../../server/database/sqlite.js';
import { openSchool } from '../../../server/place/open-school.js';
import { depsOf } from '../../../server/runner/deps.js';
import { openDatabase } from '../../../server/store/open-database.js';
import { allRows } from '../../support/backups.js';
import { buildClass, buildSchool, buildTeacher, buildUser } from '../../support/builders.js';
import { emptyDatabase } from '../../support/run/migrated-postgres.js';
import { layMigrated } from '../../support/run/migrated-database.js';
import { POSTGRES } from '../../support/server.js';
import { emptyDir, hocba, type Ran } from '../../cli/run-hocba.js';

/** In the order of their bytes; libc and ICU put each of them elsewhere. */
const NAMES = ['Zoe', 'an', 'Án', 'Đào', 'Ẩn', 'ba'];

/** An order that is no byte order. */
const VIETNAMESE = "TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'vi' LOCALE 'C.UTF-8'";

(POSTGRES === undefined ? describe.skip : describe)('a school on PostgreSQL', function () {
  this.timeout(120_000);
  const dir = emptyDir();
  const data = join(dir, 'truong');
  const file = join(data, DATABASE_FILE);
  let there: Awaited<ReturnType<typeof emptyDatabase>>;
  let rows: Record<string, string[]>;
  before(async () => {
    there = await emptyDatabase(POSTGRES!, VIETNAMESE);
    mkdirSync(data);
    await layMigrated(data);
    const db = await openDatabase({ dataDir: data, throwAway: true });
    await buildSchool(db);
    await db.school.update({ sample: false }, { where: { id: 1 } });
    const klass = await buildClass(db, { id: '4a' });
    await buildTeacher(db, klass, { homeroom: true, subjects: ['TOAN'] }, { account: 'thu', name: NAMES[0]! });
    for (const name of NAMES.slice(1)) await buildUser(db, { name });
    const run = (sql: string) => db.sequelize.query(sql);
    await run(`
      INSERT INTO lawful_moves (id, school_year_id, act, from_day, to_day, number, day, issuer, file_name, file, file_digest,
        proposed_by, proposed_at)
      SELECT 'm', y.id, 'a', 'f', 't', 'n', 'd', 'i', 'n', x'00ff00', 'd', u.id, 'p' FROM school_years y, users u LIMIT 1`);
    // A number that was given and whose row went.
    await run("UPDATE sqlite_sequence SET seq = 77 WHERE name = 'enrolments'");
    await pinTables(depsOf(db));
    await db.close();
    rows = await allRows(data);
  });
  after(async () => {
    await there.drop();
    rmSync(dir, { recursive: true, force: true });
  });

  /** A command with DATABASE_URL as given. */
  async function on(url: string | null, ...args: string[]): Promise<Ran> {
    if (url !== null) process.env['DATABASE_URL'] = url;
    try {
      return await hocba([...args]);
    } finally {
      delete process.env['DATABASE_URL'];
    }
  }
  async function refuses(says: RegExp, url: string | null, ...args: string[]): Promise<void> {
    const ran = await on(url, ...args);
    assert.equal(ran.code, 2, args.join(' ') + ran.out + ran.err);
    assert.match(ran.err, says, args.join(' '));
    assert.ok(!(ran.out + ran.err).includes('sesame'));
  }
  const aside = (): string[] => readdirSync(data).filter((name) => name.startsWith(`${DATABASE_FILE}-moved-`));
  const json = join(data, 'database.json');
  const remembered = (): Record<string, unknown> => JSON.parse(readFileSync(json, 'utf8')) as Record<string, unknown>;
  const remember = (more: Record<string, unknown>): void =>
    writeFileSync(json, JSON.stringify({ ...remembered(), ...more }));
  const state = async (): Promise<unknown> => (await there.ask('SELECT state FROM school.hocba_place'))[0]!['state'];
  const mark = (as: string) => there.ask(`UPDATE school.hocba_place SET state = '${as}'`);
  const serve = ['serve', '--data', data, '--port', '0'];
  const back = ['migrate-from-postgres', '--data', data];
  /** Where a move is begun and never again. */
  const abandoned = (): string => there.url.replace('schema=school', 'schema=abandoned');
  const secret = (url: string): string => url.replace('postgres@', 'postgres:sesame@');

  it('is not gone over to where nobody moved it, and no address is believed that names none', async () => {
    await refuses(/nằm trong tệp[^]*migrate-to-postgres/, secret(there.url), 'serve', '--data', data, '--port', '0');
    await refuses(/không phải địa chỉ PostgreSQL/, 'mysql://a:sesame@b/c', 'migrate-to-postgres', '--data', data);
    await refuses(/sslmode=requre/, `${secret(there.url)}&sslmode=requre`, 'migrate-to-postgres', '--data', data);
    await refuses(/không trả lời/, 'postgres://a:sesame@127.0.0.1:1/c', 'migrate-to-postgres', '--data', data);
    await refuses(/Chưa có DATABASE_URL/, null, 'migrate-to-postgres', '--data', data);
    for (const address of ['postgres://u:7/kPsesame@h/c', 'postgres://u:12?34sesame@h/c', 'postgres://u:1#sesame@h/c'])
      await refuses(/không phải địa chỉ PostgreSQL[^]*%2F/, address, 'migrate-to-postgres', '--data', data);
    await refuses(/schema, host/, 'postgres://u@h/c?sesame=1', 'migrate-to-postgres', '--data', data);
    assert.deepEqual(await there.ask("SELECT 1 FROM pg_tables WHERE schemaname = 'school'"), []);
  });

  it('does not go while entries are lost that nobody was told of', async () => {
    writeFileSync(join(data, 'serving.mark'), 'wal-damaged');
    await refuses(/bị hỏng[^]*serve --data/, there.url, 'migrate-to-postgres', '--data', data);
    rmSync(join(data, 'serving.mark'));
  });

  it('goes into a database of UTF8 alone', async () => {
    const latin = await emptyDatabase(POSTGRES!, "TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'");
    await refuses(/bảng mã LATIN1/, latin.url, 'migrate-to-postgres', '--data', data);
    await latin.drop();
  });

  it('stays where it is while a move is broken off, which is begun again', async () => {
    const brokenAt = (table: number, url: string) =>
      moveToPostgres(data, url, ({ n }) => {
        if (n === table) throw new MoveFailed('broken off');
      });
    await assert.rejects(brokenAt(1, abandoned()), /broken off/);
    await assert.rejects(brokenAt(60, there.url), /broken off/);
    assert.equal((await on(null, 'audit', 'verify', '--data', data)).code, 0);
    await refuses(/nằm trong tệp/, there.url, 'serve', '--data', data, '--port', '0');
    assert.deepEqual(await allRows(data), rows);
    renameSync(file, `${file}-away`);
    await refuses(/ngắt giữa chừng[^]*Đừng xóa/, there.url, ...serve);
    await refuses(/ngắt giữa chừng/, there.url, ...back);
    renameSync(`${file}-away`, file);
    assert.ok(existsSync(json) && !(await ownFiles(data)).includes('database.json'));
  });

  it('stays where it is where somebody has the file open, though all of it is there', async () => {
    await withSqlite(file, async (ask) => {
      await ask('SELECT 1 FROM school');
      await refuses(/hocba.sqlite-wal/, there.url, 'migrate-to-postgres', '--data', data);
    });
    assert.deepEqual([await state(), remembered()['moved']], ['filled', false]);
    await refuses(/nằm trong tệp/, there.url, ...back);
    assert.deepEqual(await allRows(data), rows);
  });

  it('goes there whole: every row, files, numbers given once, its trail', async () => {
    const ran = await on(secret(there.url), 'migrate-to-postgres', '--data', data);
    assert.equal(ran.code, 0, ran.out + ran.err);
    assert.ok(!(ran.out + ran.err).includes('sesame'));
    assert.match(ran.out, /hai bên giống nhau/);
    assert.ok(!existsSync(file));
    assert.equal(aside().length, 1);
    for (const table of ['users', 'pupils', 'enrolments', 'audit_events']) {
      const [found] = await there.ask(`SELECT count(*)::int AS count FROM school.${table}`);
      // The move itself is told, and the tables are pinned after it.
      assert.equal(found!['count'], rows[table]!.length + (table === 'audit_events' ? 2 : 0), table);
    }
    const [held] = await there.ask("SELECT encode(file, 'hex') AS hex FROM school.lawful_moves");
    assert.equal(held!['hex'], '00ff00');
    const [next] = await there.ask("SELECT nextval('school.enrolments_id_seq')::int AS id");
    assert.equal(next!['id'], 78);
    assert.deepEqual([await state(), remembered()['moved']], ['here', true]);
    // As a move leaves it that was killed after the file lost its name.
    await mark('filled');
    remember({ moved: false });
    const checked = await on(there.url, 'audit', 'verify', '--data', data);
    assert.deepEqual([await state(), remembered()['moved']], ['here', true]);
    assert.equal(checked.code, 0, checked.out + checked.err);
    assert.match((await on(there.url, 'doctor', '--data', data)).out, /nằm trên PostgreSQL[^]*Nhật ký nguyên vẹn/);
  });

  it('has its history kept there, and its texts in the order of their bytes', async () => {
    for (const act of [
      'UPDATE school.audit_events SET hat = NULL',
      'DELETE FROM school.audit_events',
      'TRUNCATE school.trail_notes',
    ])
      await assert.rejects(there.ask(act), /append-only/);
    const [held] = await there.ask(
      "SELECT count(*)::int AS n FROM pg_constraint WHERE contype = 'f' AND condeferrable",
    );
    assert.equal(held!['n'], 0);
    const names = await there.ask('SELECT name FROM school.users ORDER BY name');
    const known = [...NAMES].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    assert.deepEqual(
      names.map(({ name }) => name),
      known,
    );
    const [own] = await there.ask(
      "SELECT string_agg(n, ',' ORDER BY n) AS said FROM (VALUES ('Zoe'), ('an')) AS v (n)",
    );
    assert.equal(own!['said'], 'an,Zoe', 'the database has another order by itself');
  });

  it('is refused from wherever it is not', async () => {
    await refuses(/đã chuyển sang PostgreSQL[^]*DATABASE_URL/, null, 'serve', '--data', data, '--port', '0');
    await refuses(/đã chuyển sang PostgreSQL/, null, 'audit', 'verify', '--data', data);
    await refuses(/là của trường khác/, abandoned(), ...serve);
    for (const command of ['backup', 'backup-plan'])
      await refuses(/nằm trên PostgreSQL[^]*pg_dump/, there.url, command, '--data', data);
    await refuses(/không có hocba.sqlite/, there.url, 'migrate-to-postgres', '--data', data);
    const other = join(dir, 'khac');
    mkdirSync(other);
    await layMigrated(other);
    await refuses(/không trống/, there.url, 'migrate-to-postgres', '--data', other);
    rmSync(join(other, DATABASE_FILE));
    await refuses(/đã có bảng mà thư mục/, there.url, 'start', '--new', '--data', other, '--port', '0');
    const empty = there.url.replace('schema=school', 'schema=other');
    await refuses(/chưa có dữ liệu của trường/, empty, 'serve', '--data', data, '--port', '0');
    await (await inPlace(empty, () => openSchool({ dataDir: other }))).close();
    await refuses(/là của trường khác/, empty, 'serve', '--data', data, '--port', '0');
  });

  it('is served from no file beside it, nor from a copy of it', async () => {
    copyFileSync(join(data, aside()[0]!), file);
    for (const url of [null, there.url]) await refuses(/lại có tệp hocba.sqlite/, url, ...serve);
    await refuses(/lại có tệp hocba.sqlite/, null, 'backup', '--data', data);
    await refuses(
      /lại có tệp/,
      there.url.replace('schema=school', 'schema=new'),
      'migrate-to-postgres',
      '--data',
      data,
    );
    await refuses(/đến sự kiện 1,[^]*đến sự kiện 3,[^]*giữ cả hai/, there.url, ...back);
    assert.ok(existsSync(json));
    writeFileSync(file, '');
    await refuses(/đến sự kiện 0;/, there.url, ...back);
    rmSync(file);
    assert.equal(await state(), 'here');
    writeFileSync(`${file}-wal`, 'x');
    await refuses(/hocba.sqlite-wal/, there.url, ...back);
    rmSync(`${file}-wal`);
    remember({ schema: 'former' });
    await refuses(/bản sao[^]*database.json/, there.url, ...serve);
    remember({ schema: 'school' });
  });

  async function inPlace<T>(url: string, job: () => Promise<T>): Promise<T> {
    process.env['DATABASE_URL'] = url;
    return job().finally(() => delete process.env['DATABASE_URL']);
  }

  it('is served by no program that is older than it, and upgraded by its own command alone', async () => {
    await there.ask("INSERT INTO school.migrations VALUES ('9999-later')");
    await refuses(/bản chương trình mới hơn/, there.url, 'serve', '--data', data, '--port', '0');
    await there.ask("DELETE FROM school.migrations WHERE name = '9999-later'");
    // A step that is simply undone; no later one builds on it.
    await there.ask(
      "DELETE FROM school.migrations WHERE name = '0080-seal-stamps'; ALTER TABLE school.unit_seals DROP COLUMN stamp",
    );
    await refuses(/1 bước nâng cấp/, there.url, 'serve', '--data', data, '--port', '0');
    await refuses(/pg_dump[^]*--after-pg-dump/, there.url, 'upgrade', '--data', data);
    const ran = await on(there.url, 'upgrade', '--after-pg-dump', '--data', data);
    assert.equal(ran.code, 0, ran.out + ran.err);
    assert.equal((await on(there.url, 'audit', 'verify', '--data', data)).code, 0);
  });

  it('is not served by a database that can only be read', async () => {
    await there.alter('SET default_transaction_read_only = on');
    await refuses(/chỉ cho đọc/, there.url, 'serve', '--data', data, '--port', '0');
    await there.alter('RESET default_transaction_read_only');
  });

  it('comes back whole, and what it left is not opened again', async () => {
    const before = remembered();
    // One that another directory's server would keep, which is not held here.
    const open = await openDatabase({ dataDir: join(dir, 'khac'), url: there.url });
    await open.writes.touch();
    await refuses(/đang mở dữ liệu[^]*Dừng mọi máy chủ/, there.url, ...back);
    // Told to end, each takes its time.
    const ended = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`;
    while ((await there.ask(ended)).length > 0);
    await there.alter('SET idle_in_transaction_session_timeout = 1');
    const ran = await on(there.url, ...back);
    assert.equal(ran.code, 0, ran.out + ran.err);
    assert.equal((await on(null, 'audit', 'verify', '--data', data)).code, 0);
    const now = await allRows(data);
    for (const table of Object.keys(rows).filter((name) => !name.startsWith('trail_')))
      for (const row of rows[table]!) {
        if (table === 'sqlite_sequence' || table === 'migrations') continue;
        assert.ok(now[table]!.includes(row), `${table}: ${row}`);
      }
    assert.ok(now['sqlite_sequence']!.some((row) => row.includes('"enrolments"') && row.includes('78')));
    assert.ok(!existsSync(join(data, 'database.json')));
    await refuses(/không trống/, there.url, 'migrate-to-postgres', '--data', data);
    assert.equal(await state(), 'moved');
    await assert.rejects(open.writes.touch(), /moved away/);
    await open.close();

    // As it is left by one that was killed after the file had its name.
    await mark('here');
    writeFileSync(json, JSON.stringify(before));
    await refuses(/lại có tệp hocba.sqlite/, null, ...serve);
    const finished = await on(there.url, ...back);
    assert.equal(finished.code, 0, finished.out + finished.err);
    assert.match(finished.out, /đã đánh dấu/);
    assert.ok(!existsSync(json));
    assert.equal(await state(), 'moved');
    // Somebody wrote there since.
    await mark('here');
    writeFileSync(json, JSON.stringify(before));
    await there.ask(`INSERT INTO school.audit_events (seq, at, data, hash)
      SELECT seq + 1, at, data, 'h' FROM school.audit_events ORDER BY seq DESC LIMIT 1`);
    await refuses(/không phải là một/, there.url, ...back);
    assert.equal(await state(), 'here');
    assert.ok(existsSync(json) && existsSync(file));
  });
});
