/**
 * Real disks in real trouble: full, nearly full, read-only. They need root for a mount of their own. A disk that turns
 * read-only under open files takes a failing one, and a container was not to be had: `test/server/api/troubles.test.ts`
 * stands for both.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { fill } from '../../core/text/fill.js';
import { cli } from '../../core/words/vi/cli.js';
import { serve } from '../../server/serve.js';
import { openDatabase } from '../../server/store/open-database.js';
import { hocbaProcess } from '../cli/run-hocba.js';
import { type BuiltClass, buildClass, buildSchool, buildTeacher } from '../support/builders.js';
import { type Reply, startTestServer, type TestServer } from '../support/server.js';
import { type SmallDisk, smallDisk } from '../support/small-disk.js';

const NOT_TRIED = '    NOT TRIED: a disk of its own takes root, and a system that lets tests mount one';
const LONG = 'Em Bình cần luyện thêm. '.repeat(20).slice(0, 480);

describe('a server on a real disk', function () {
  this.timeout(120_000);
  let disk: SmallDisk;
  let server: TestServer;
  let klass: BuiltClass;
  let headers: Record<string, string>;

  before(function () {
    const had = smallDisk(48);
    if (had === null) {
      console.log(NOT_TRIED);
      return this.skip();
    }
    disk = had;
  });
  after(() => (disk as SmallDisk | undefined)?.remove());
  beforeEach(async () => {
    const usual = process.env['TMPDIR'];
    process.env['TMPDIR'] = disk.path;
    server = await startTestServer({ patience: 50 });
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
    assert.ok(server.dataDir.startsWith(disk.path));
    await buildSchool(server.db);
    klass = await buildClass(server.db, { id: '4a', pupils: [{ grade: 4, count: 35 }] });
    await buildTeacher(server.db, klass, { homeroom: true, subjects: ['TOAN'] }, { account: 'thu' });
    headers = await server.signIn('thu');
  });
  afterEach(() => server.stop());

  /** Remarks for a whole class, of which a disk without room takes not one. */
  const push = (word: string): Promise<Reply> =>
    server.send('POST', '/classes/4a/sheets/year-end/pushes', {
      headers,
      body: {
        pushId: randomUUID(),
        baseRevision: 0,
        changes: Object.fromEntries(klass.pupils.map((id) => [id, { 'homeroom.remark': [null, `${word} ${LONG}`] }])),
      },
    });
  const health = () => server.send('GET', '/health');

  /** Asks until `/health` answers so; what it knows is a second old at most. */
  async function healthBecomes(status: number): Promise<Reply> {
    for (let tries = 0; ; tries++) {
      const said = await health();
      if (said.status === status || tries > 200) return said;
      await pass(50);
    }
  }

  async function isSaid(code: string, status: number): Promise<void> {
    const refused = await push('Đầy');
    assert.deepEqual([refused.status, refused.body.code], [status, code], JSON.stringify(refused.body));
    const said = await healthBecomes(status);
    assert.deepEqual([said.status, said.body.ok, said.body.trouble], [status, false, code]);
    // Who asks only to read is answered all the same.
    assert.equal((await server.send('GET', '/classes/4a/sheets/year-end', { headers })).status, 200);
    assert.equal(await server.db.sheetRevisions.count(), 0);
    assert.ok(!JSON.stringify(server.logged).includes('Em Bình'));
  }

  async function isWell(): Promise<void> {
    const taken = await push('Lại');
    assert.equal(taken.status, 200, JSON.stringify(taken.body));
    assert.equal(taken.body.accepted, klass.pupils.length);
    const said = await healthBecomes(200);
    assert.deepEqual([said.status, said.body.trouble], [200, null]);
    assert.equal(await server.db.sheetRevisions.count(), 1);
  }

  it('that is full says so, keeps what it has, and goes on once there is room', async () => {
    disk.fill(0);
    await isSaid('disk-full', 507);
    disk.free();
    await isWell();
  });

  it('that is nearly full says so before the first write fails', async () => {
    disk.fill(4 * 2 ** 20);
    const said = await healthBecomes(507);
    assert.equal(said.body.trouble, 'disk-full');
    disk.free();
    await isWell();
  });
});

describe('a start on a disk', function () {
  this.timeout(120_000);
  const disk = smallDisk(48);
  after(() => disk?.remove());

  it('that is read-only says so, leaves everything as it was, and serves once it can be written', async function () {
    if (disk === null) {
      console.log(NOT_TRIED);
      return this.skip();
    }
    const data = path.join(disk.path, 'school');
    const db = await openDatabase({ dataDir: data });
    await buildSchool(db);
    await db.close();
    disk.readOnly(true);
    const { code, err } = await hocbaProcess(['serve', '--data', data, '--port', '0']);
    assert.equal(code, 2);
    for (const word of ['data-read-only', 'data-not-writable-remedy'] as const)
      assert.ok(err.includes(fill(cli[word], { data })), err);
    assert.ok(!/SQLITE|at .*\.js/.test(err), err);
    disk.readOnly(false);
    const served = await serve({ dataDir: data, port: 0 });
    const said = await fetch(`${served.urls[0]!.replace('localhost', '127.0.0.1')}/api/v1/health`);
    assert.deepEqual([said.status, ((await said.json()) as { ok: boolean }).ok], [200, true]);
    await served.close();
  });
});
