/** Backups as a running server makes them: by plan, and on the page; who is told where there are none. */
import assert from 'node:assert/strict';
import { appendFileSync, readdirSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Backups } from '../../../core/contract/backups.js';
import { wholeName } from '../../../core/backups/names.js';
import { keepBackups } from '../../../server/acts/backups/keep-backups.js';
import { backupJobs } from '../../../server/acts/backups/parts/backup-jobs.js';
import { myTasks } from '../../../server/acts/tasks/my-tasks.js';
import { setPlan } from '../../../server/acts/backups/set-plan.js';
import { makeWholeInWorker } from '../../../server/backup/in-worker.js';
import { allRows, newDir, newKeyPair, restoreInto } from '../../support/backups.js';
import { buildSchool, buildUser } from '../../support/builders.js';
import { onSqlite, startTestServer, type TestServer } from '../../support/server.js';

const HOUR = 60 * 60 * 1000;
const VERSION = '1.2.3';

describe('backups of a running server', function () {
  this.timeout(60_000);
  let server: TestServer;
  let headers: Record<string, string>;
  let key: Awaited<ReturnType<typeof newKeyPair>>;
  const folder = newDir();
  before(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    const { account } = await buildUser(server.db, { hats: ['administrator'] });
    headers = await server.signIn(account);
    key = await newKeyPair();
  });
  after(async () => {
    await backupJobs(server.deps, VERSION).end();
    await server.stop();
  });

  const keep = () => keepBackups(server.deps, VERSION);
  const wholeMade = async () => {
    assert.equal(await keep(), 'whole');
    await backupJobs(server.deps, VERSION).idle();
  };
  const shown = async (): Promise<Backups> => (await server.send('GET', '/backups', { headers })).body as Backups;
  /** Days her work list says, in a school that is no sample: there nobody is sent to back up. */
  const waits = async (): Promise<number> => {
    const { id: userId, name } = (await server.db.users.findOne({ raw: true }))!;
    await server.db.school.update({ sample: false }, { where: { id: 1 } });
    const { work } = await myTasks(server.deps, { userId, name, hats: ['administrator'], from: null });
    await server.db.school.update({ sample: true }, { where: { id: 1 } });
    return (work ?? []).find(({ kind }) => kind === 'back-up')?.n ?? 0;
  };
  const again = async () => (headers = await server.signIn((await server.db.users.findOne())!.get('account')));

  it('remind the administrator after a week without one', async () => {
    assert.equal(await waits(), 0);
    const { backups, lateDays, can, plan } = await shown();
    assert.deepEqual([backups, lateDays, can, plan.hasKey], [[], -1, ['make-backup'], false]);
    server.pass(9 * 24 * HOUR);
    await again();
    assert.equal(await waits(), 9);
  });

  onSqlite('are sealed to the school’s key on the page, noted, and bring everything back', async () => {
    const refused = await server.send('POST', '/backups', { headers, body: { passphrase: null } });
    assert.equal(refused.body.code, 'backup-no-key');
    await setPlan(server.deps, { recipient: key.recipient, remindDays: 1 });
    const before = await allRows(server.dataDir);
    const {
      status,
      bytes,
      headers: said,
    } = await server.send('POST', '/backups', { headers, body: { passphrase: null } });
    assert.equal(status, 200);
    const name = /filename="?(hocba-37000001-\d{8}-\d{6}\.age)"?/.exec(said.get('content-disposition')!)![1]!;
    const file = path.join(newDir(), name);
    writeFileSync(file, bytes);
    const dir = path.join(newDir(), 'new');
    await restoreInto(dir, { file, key: { identity: key.identity } });
    const [there, here] = [await allRows(dir), before];
    for (const table of Object.keys(here)) assert.deepEqual(there[table], here[table], table);
    const { backups, lateDays, plan } = await shown();
    assert.deepEqual([backups[0]!.name, backups[0]!.folder, backups[0]!.sealedTo], [name, null, 'key']);
    assert.deepEqual([lateDays, plan.folder], [null, null]);
    assert.equal(await waits(), 0);
    const event = (await server.db.auditEvents.findAll({ order: ['seq'], raw: true })).at(-1)!;
    assert.match(event.data, /"kind":"backup\.made".*"way":"page"/);
    assert.equal(event.hat, 'administrator');
  });

  onSqlite('follow the plan: one whole a day, what is new minutes later, nothing where nothing is', async () => {
    assert.equal(await keep(), 'nothing', 'no folder is planned');
    server.pass(HOUR / 60);
    await setPlan(server.deps, { folder });
    await wholeMade();
    // Another school's, in the same folder and newer, is nothing to this one.
    const theirs = new Date(server.deps.clock().getTime() + HOUR);
    writeFileSync(path.join(folder, wholeName('79000001', theirs)), 'của trường khác');
    // Its own line in the register is new; then nothing is.
    assert.equal(await keep(), 'later');
    assert.equal(await keep(), 'nothing');
    server.pass(HOUR / 15);
    await buildUser(server.db);
    assert.equal(await keep(), 'later');
    appendFileSync(path.join(server.dataDir, 'https.pem'), 'mới');
    assert.equal(await keep(), 'later', 'a key beside the database');
    const rows = await allRows(server.dataDir);
    const whole = readdirSync(folder).find((name) => !name.includes('-them-'))!;
    const dir = path.join(newDir(), 'new');
    await restoreInto(dir, { file: path.join(folder, whole), key: { identity: key.identity } });
    assert.deepEqual(await allRows(dir), rows);
    const { held, backups } = await shown();
    assert.equal(held!.files, 1);
    assert.equal(held!.reach, new Date(server.deps.clock().setMilliseconds(0)).toISOString());
    assert.equal(backups[0]!.way, 'plan');
    server.pass(24 * HOUR);
    await wholeMade();
    const other = await newKeyPair();
    await setPlan(server.deps, { recipient: other.recipient });
    server.pass(HOUR / 60);
    await wholeMade();
    await again();
    assert.equal((await shown()).held!.files, 2, 'of one day the last is kept');
  });

  onSqlite('say that the folder is not there, and go on once it is', async () => {
    renameSync(folder, `${folder}-fort`);
    await assert.rejects(keep(), { code: 'ENOENT' });
    const { folderLost, held } = await shown();
    assert.deepEqual([folderLost, held], [true, null]);
    renameSync(`${folder}-fort`, folder);
    assert.notEqual(await keep(), 'whole');
  });

  onSqlite('are not made of damaged data, and say so across the thread', async () => {
    const dataDir = newDir();
    const { file } = await makeWholeInWorker({
      ...{ dataDir: server.dataDir, to: newDir(), lock: { recipient: key.recipient } },
      ...{ now: server.deps.clock().toISOString(), version: VERSION },
    });
    await restoreInto(path.join(dataDir, 'x'), { file, key: { identity: key.identity } });
    const to = newDir();
    truncateSync(path.join(dataDir, 'x', 'hocba.sqlite'), 8192);
    const task = {
      dataDir: path.join(dataDir, 'x'),
      to,
      lock: { recipient: key.recipient },
      now: '2027-01-01T00:00:00Z',
    };
    await assert.rejects(makeWholeInWorker({ ...task, version: VERSION }), { code: 'SQLITE_CORRUPT' });
    assert.deepEqual(readdirSync(to), []);
  });
});
