import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import https from 'node:https';
import os from 'node:os';
import path from 'node:path';
import tls from 'node:tls';
import { DataDirHeld } from '../../../server/database/hold-data-dir.js';
import { openDatabase } from '../../../server/store/open-database.js';
import { removeSample } from '../../../server/sample/remove-sample.js';
import { type Served, serve } from '../../../server/serve.js';
import { buildClass, buildSchool, buildTeacher, PASSWORD, TODAY } from '../../support/builders.js';
import { layMigrated } from '../../support/run/migrated-database.js';

describe('serving a data directory', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'hocba-serve-'));
    await layMigrated(dataDir);
    const db = await openDatabase({ dataDir });
    await buildSchool(db);
    await buildTeacher(
      db,
      await buildClass(db, { id: '4a' }),
      { homeroom: true, subjects: ['TOAN'] },
      { account: 'thu' },
    );
    await db.close();
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));
  const start = (more: object = {}): Promise<Served> =>
    serve({ dataDir, port: 0, httpsPort: 0, clock: () => TODAY, ...more });
  const health = (url: string) => fetch(`${url.replace('localhost', '127.0.0.1')}/api/v1/health`);

  it('is plain HTTP on this machine when no host is named', async () => {
    const served = await start();
    assert.equal(served.urls.length, 1);
    assert.match(served.urls[0]!, /^http:\/\/localhost:\d+$/);
    assert.equal((await health(served.urls[0]!)).status, 200);
    // Who comes to another address of this machine, as others would, finds nothing.
    await assert.rejects(health(served.urls[0]!.replace('localhost', '127.0.0.2')));
    await served.close();
    await assert.rejects(health(served.urls[0]!));
  });

  it('has its data directory for itself until it has stopped', async () => {
    const served = await start();
    await assert.rejects(start(), DataDirHeld);
    await assert.rejects(removeSample(dataDir), DataDirHeld);
    await served.close();
    await (await start()).close();
  });

  it('is HTTPS with a certificate that holds for its host names, and a cookie tied to the host', async () => {
    // A certificate is judged by this machine's clock.
    const served = await start({ hosts: ['localhost', '127.0.0.1'], clock: () => new Date() });
    const ca = await readFile(served.authorityFile!, 'utf8');
    const secure = served.urls.filter((url) => url.startsWith('https:'));
    assert.equal(secure.length, 2);
    const body = JSON.stringify({ account: 'thu', password: PASSWORD, channel: 'cookie' });
    const cookie = await new Promise<string>((resolve, reject) => {
      const request = https.request(
        `${secure[1]}/api/v1/sign-in`,
        { method: 'POST', ca, agent: false, headers: { 'Content-Type': 'application/json' } },
        (response) => {
          response.resume();
          resolve(response.headers['set-cookie']?.[0] ?? `${response.statusCode}`);
        },
      );
      request.on('error', reject);
      request.end(body);
    });
    assert.match(cookie, /^__Host-hocba=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    await served.close();
  });

  it('speaks TLS 1.3 or 1.2 and nothing older', async () => {
    const served = await start({ hosts: ['localhost'], clock: () => new Date() });
    const ca = await readFile(served.authorityFile!, 'utf8');
    const { port } = new URL(served.urls.find((url) => url.startsWith('https:'))!);
    const spoken = (versions: Pick<tls.ConnectionOptions, 'minVersion' | 'maxVersion'>): Promise<string | null> =>
      new Promise((resolve) => {
        const ciphers = `${tls.DEFAULT_CIPHERS}:@SECLEVEL=0`;
        const socket = tls.connect({
          port: Number(port),
          host: '127.0.0.1',
          servername: 'localhost',
          ca,
          ciphers,
          ...versions,
        });
        socket.on('secureConnect', () => {
          resolve(socket.getProtocol());
          socket.destroy();
        });
        socket.on('error', () => resolve(null));
      });
    assert.equal(await spoken({}), 'TLSv1.3');
    assert.equal(await spoken({ maxVersion: 'TLSv1.2' }), 'TLSv1.2');
    assert.equal(await spoken({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1' }), null);
    await served.close();
  });

  it('finishes what was begun before it ends, and what it answered is there afterwards', async () => {
    const served = await start();
    const url = served.urls[0]!.replace('localhost', '127.0.0.1');
    const post = (where: string, body: object, headers = {}) =>
      fetch(`${url}/api/v1${where}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
    const { token } = (await (
      await post('/sign-in', { account: 'thu', password: PASSWORD, channel: 'bearer' })
    ).json()) as { token: string };
    const db = await openDatabase({ dataDir });
    const pupils = (await db.pupils.findAll({ raw: true })).map(({ id }) => id);
    const pushes = Array.from({ length: 10 }, (_, i) =>
      post(
        '/classes/4a/sheets/year-end/pushes',
        {
          pushId: `00000000-0000-4000-8000-00000000000${i}`,
          baseRevision: 0,
          changes: { [pupils[i % 3]!]: { 'subject.TOAN.level': [null, 'T'] } },
        },
        { Authorization: `Bearer ${token}` },
      ).then(
        ({ status }) => status,
        () => 0,
      ),
    );
    await Promise.race(pushes);
    await served.close();
    const statuses = await Promise.all(pushes);
    const answered = statuses.filter((status) => status === 200).length;
    assert.ok(answered >= 1);
    assert.ok(
      statuses.every((status) => [200, 503, 0].includes(status)),
      statuses.join(),
    );
    assert.equal(await db.pushAnswers.count(), answered);
    await db.close();
  });

  it('says which port is taken and lets go of the rest', async () => {
    const served = await start();
    const port = Number(new URL(served.urls[0]!).port);
    const elsewhere = await mkdtemp(path.join(os.tmpdir(), 'hocba-serve-'));
    await assert.rejects(start({ port, dataDir: elsewhere }), { code: 'EADDRINUSE' });
    await rm(elsewhere, { recursive: true });
    await served.close();
    const again = await start({ port });
    await again.close();
  });

  it('refuses an impossible host name', async () => {
    await assert.rejects(start({ hosts: ['trường.vn'] }), RangeError);
  });
});
