import assert from 'node:assert/strict';
import { archiveDue } from '../../../server/acts/archive/archive-due.js';
import { ARCHIVE, archiveJobs } from '../../../server/acts/archive/parts/archive-jobs.js';
import type { Archive } from '../../../core/contract/archive.js';
import { canonicalJson } from '../../../core/audit/event.js';
import { sha256Base64 } from '../../../server/ground/digests.js';
import { addJob, claimJob } from '../../../server/jobs/job-store.js';
import { LEASE_MS } from '../../../server/jobs/runner.js';
import { writerOf } from '../../../server/store/reader.js';
import { pinTables } from '../../../server/acts/trail/pin-tables.js';
import { readFrom } from '../../../server/store/read-from.js';
import { select } from '../../../server/store/sql.js';
import { fileIn, needPrograms, run, withFolder } from '../../support/programs.js';
import { buildUser } from '../../support/builders.js';
import { buildClass4A, type Class4A } from '../../support/class-4a.js';
import { openPeriod } from '../../support/locks.js';
import { pushesTo4A } from '../../support/pushes.js';
import { onSqlite, startTestServer, type TestServer } from '../../support/server.js';

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;
/** 23:59:30 in Viet Nam on the day named for year end. */
const LAST_HALF_MINUTE = new Date('2027-06-30T16:59:30.000Z');
const CLOSED = '2027-06-30T17:00:00.000Z';

describe('class sheets are archived', () => {
  let server: TestServer;
  let school: Class4A;
  let headers: Record<string, string>;
  beforeEach(async () => {
    server = await startTestServer({ now: LAST_HALF_MINUTE });
    school = await buildClass4A(server.db);
    headers = await server.signIn((await buildUser(server.db, { hats: ['principal'] })).account);
  });
  afterEach(() => server.stop());

  const { send } = pushesTo4A(
    () => server.deps,
    () => school.an,
  );
  const level = (base: string | null, value: string) =>
    send(school.music, [{ field: 'subject.AN.level', base, value }], { baseRevision: base === null ? 0 : 1 });
  const archive = async () => {
    const due = await archiveDue(server.deps);
    await archiveJobs(server.deps).idle();
    return due;
  };
  const yearEnd = async () => {
    const { status, body } = await server.send('GET', '/classes/4a/archive', { headers });
    assert.equal(status, 200, JSON.stringify(body));
    return (body as Archive).periods.find(({ period }) => period === 'year-end')!;
  };
  const rows = () => server.db.archivedSheets.findAll({ order: ['number'], raw: true });

  it('by receipt: what came a second after the day is not in the version, whenever it is made', async () => {
    await level(null, 'HTT');
    assert.equal(await archive(), 0);
    assert.deepEqual(await yearEnd(), { period: 'year-end', closes: '2027-06-30', closed: false, versions: [] });
    server.pass(31 * SECOND);
    // An order has opened it again.
    await openPeriod(server.db);
    await level('HTT', 'CHT');
    // The server was down for three months.
    server.pass(90 * DAY);
    headers = await server.signIn((await buildUser(server.db, { hats: ['principal'] })).account);
    assert.equal(await archive(), 1);
    const { closed, versions } = await yearEnd();
    assert.equal(closed, true);
    assert.deepEqual(
      versions.map(({ number, revision, until }) => [number, revision, until]),
      [
        // At the end of the opening, and not of the day.
        [2, 2, '2027-08-25T17:00:00.000Z'],
        [1, 1, CLOSED],
      ],
    );
    const [first, second] = await rows();
    const valuesOf = (value: string) => sha256Base64(canonicalJson({ [school.an]: { 'subject.AN.level': value } }));
    assert.deepEqual([first!.valuesDigest, second!.valuesDigest], [valuesOf('HTT'), valuesOf('CHT')]);
    const events = await server.db.auditEvents.findAll({ order: ['seq'], raw: true });
    const told = events
      .map(({ actor, data }) => ({ actor, ...JSON.parse(data) }))
      .filter(({ kind }) => kind === 'sheet.archived');
    assert.deepEqual(
      told.map(({ actor, number, printDigest }) => [actor, number, printDigest]),
      [
        [null, 1, first!.printDigest],
        [null, 2, second!.printDigest],
      ],
    );
    assert.equal(await archive(), 0);
  });

  it('by receipt: what came before the moment and was stored after its version is in one more of that moment', async () => {
    await level(null, 'HTT');
    server.pass(31 * SECOND);
    assert.equal(await archive(), 1);
    // Received in the last half minute, and stored now; what came in between by an opening is not in it.
    await openPeriod(server.db);
    await send(school.music, [{ pupil: school.binh, field: 'subject.AN.level', value: 'CHT' }], { baseRevision: 1 });
    const queued = [{ field: 'subject.AN.remark', value: 'Hát hay.' }];
    const { accepted } = await send(school.music, queued, { baseRevision: 1, receivedAt: LAST_HALF_MINUTE });
    assert.equal(accepted, 1);
    assert.equal(await archive(), 1);
    assert.equal(await archive(), 0);
    const made = await rows();
    assert.deepEqual(
      made.map(({ number, revision, until }) => [number, revision, until]),
      [
        [1, 1, CLOSED],
        [2, 3, CLOSED],
      ],
    );
    const held = { [school.an]: { 'subject.AN.level': 'HTT', 'subject.AN.remark': 'Hát hay.' } };
    assert.equal(made[1]!.valuesDigest, sha256Base64(canonicalJson(held)));
    server.pass(90 * DAY);
    await archive();
    const last = (await rows()).at(-1)!;
    assert.deepEqual([last.number, last.revision, last.until], [3, 3, '2027-08-25T17:00:00.000Z']);
  });

  it('gives the stored print, the same file whenever it was made', async () => {
    await level(null, 'HTT');
    server.pass(31 * SECOND);
    await archive();
    const { bytes, status } = await server.send('GET', '/classes/4a/archive/year-end/1', { headers });
    assert.equal(status, 200);
    const [row] = await rows();
    assert.equal(sha256Base64(bytes), row!.printDigest);
    assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
    await openPeriod(server.db);
    await send(school.music, [{ pupil: school.binh, field: 'subject.AN.level', value: 'HT' }], { baseRevision: 1 });
    assert.equal(await server.db.sheetRevisions.count(), 2);
    // Taken away and made anew later, as a server would that was down, it has the same digests.
    if (process.env['HOCBA_TEST_DATABASE_URL'] === undefined) {
      await server.db.sequelize.query('DROP TRIGGER archived_sheets_no_delete');
      await server.db.sequelize.query('DELETE FROM archived_sheets');
      server.pass(DAY);
      await archive();
      const [again] = await rows();
      assert.deepEqual([again!.valuesDigest, again!.printDigest], [row!.valuesDigest, row!.printDigest]);
    }
    const events = await server.db.auditEvents.findAll({ raw: true });
    assert.ok(events.some(({ data, hat }) => data.includes('"archived-sheet.fetched"') && hat === 'principal'));
  });

  it('bears the short form of the last note before it closed, and of none after', async function () {
    needPrograms(this, 'pdftotext');
    await pinTables(server.deps);
    await level(null, 'HTT');
    server.pass(31 * SECOND);
    // A day later there is another note, which says nothing of what was closed before it.
    await pinTables(server.deps);
    await archive();
    const [row] = await rows();
    const text = await withFolder(async (folder) =>
      run('pdftotext', ['-layout', await fileIn(folder, 'sheet.pdf', row!.print), '-']),
    );
    const [first, second] = await readFrom(server.db, (db) =>
      select<{ size: number; root: string }>(db, 'SELECT size, root FROM trail_notes ORDER BY size', []),
    );
    assert.ok(first && second);
    assert.ok(text.includes(`Phiếu nhật ký ${first.size} ${first.root.slice(0, 16)}`), text);
    assert.ok(!text.includes(second.root.slice(0, 16)));
  });

  it('is made by the next server where the one that began was killed, once', async () => {
    await level(null, 'HTT');
    server.pass(31 * SECOND);
    const now = () => server.deps.clock().toISOString();
    await server.db.writes.run(async (transaction) => {
      const db = writerOf(server.db, transaction);
      await addJob(db, { id: 'job', kind: ARCHIVE, owner: null, input: {}, total: 1 }, now());
      const leaseEnds = new Date(server.deps.clock().getTime() + LEASE_MS).toISOString();
      await claimJob(db, { holder: 'killed', kinds: [ARCHIVE], now: now(), leaseEnds, mostTries: 3 });
    });
    // While it is somebody's no second job is begun.
    assert.equal(await archive(), 1);
    assert.equal((await rows()).length, 0);
    server.pass(LEASE_MS + SECOND);
    archiveJobs(server.deps).wake();
    await archiveJobs(server.deps).idle();
    assert.deepEqual(
      (await rows()).map(({ number }) => number),
      [1],
    );
  });

  it('cannot be changed, deleted or replaced, not even past the server', async () => {
    await level(null, 'HTT');
    server.pass(31 * SECOND);
    await archive();
    const { sequelize } = server.db;
    const [before] = await rows();
    const refused = (error: { parent?: Error }) => /append-only/.test(String(error.parent?.message));
    await assert.rejects(() => sequelize.query("UPDATE archived_sheets SET values_digest = 'x'"), refused);
    await assert.rejects(() => sequelize.query('DELETE FROM archived_sheets'), refused);
    const columns = 'class_id, period, number, revision, until, made_at, values_digest, print, print_digest';
    const copied = `SELECT ${columns.replace('values_digest,', "'x',")} FROM archived_sheets`;
    const replaced =
      sequelize.getDialect() === 'sqlite'
        ? `INSERT OR REPLACE INTO archived_sheets (${columns}) ${copied}`
        : `INSERT INTO archived_sheets (${columns}) ${copied} ON CONFLICT (class_id, period, number) DO UPDATE SET values_digest = 'x'`;
    await assert.rejects(() => sequelize.query(replaced), refused);
    assert.deepEqual(await rows(), [before]);
  });

  onSqlite('says so where stored bytes are no longer those of the digest', async () => {
    await level(null, 'HTT');
    server.pass(31 * SECOND);
    await archive();
    await server.db.sequelize.query('DROP TRIGGER archived_sheets_no_update');
    await server.db.sequelize.query("UPDATE archived_sheets SET print = x'00'");
    const { status, body } = await server.send('GET', '/classes/4a/archive/year-end/1', { headers });
    assert.deepEqual([status, body.code], [422, 'archive-altered']);
  });

  it('is none of a number that is not there, nor odd ones, without a fault', async () => {
    for (const [path, status] of [
      ['year-end/9', 404],
      ['year-end/0', 422],
      ['year-end/99999999999', 422],
      ['year/1', 422],
    ] as const) {
      const reply = await server.send('GET', `/classes/4a/archive/${path}`, { headers });
      assert.ok(reply.status === status || reply.status === 400, `${path}: ${reply.status}`);
    }
  });
});
