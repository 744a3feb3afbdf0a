/** The install kit from the web page: a zip for a name the server's certificate is for. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { KIT_FILES } from '../../../core/words/kit-words.js';
import { openDatabase } from '../../../server/store/open-database.js';
import { serve, type Served } from '../../../server/serve.js';
import { buildSchool, buildUser, PASSWORD } from '../../support/builders.js';

describe('the install kit over HTTP', () => {
  let dataDir: string;
  let served: Served;
  let url: string;
  let port: number;
  let headers: Record<string, string>;

  const start = async (hosts: readonly string[]): Promise<void> => {
    served = await serve({ dataDir, port: 0, httpsPort: 0, hosts });
    url = `${served.urls[0]!.replace('localhost', '127.0.0.1')}/api/v1`;
    port = Number(new URL(served.urls[1] ?? served.urls[0]!).port);
    const body = JSON.stringify({ account: 'quantri', password: PASSWORD, channel: 'bearer' });
    const json = { 'Content-Type': 'application/json' };
    const answer = await fetch(`${url}/sign-in`, { method: 'POST', headers: json, body });
    headers = { Authorization: `Bearer ${((await answer.json()) as { token: string }).token}` };
  };
  const ask = (where: string) => fetch(`${url}${where}`, { headers });
  const codeOf = async (where: string) => {
    const answer = await ask(where);
    return [answer.status, ((await answer.json()) as { code: string }).code];
  };

  before(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'hocba-kit-'));
    const db = await openDatabase({ dataDir });
    await buildSchool(db);
    await buildUser(db, { account: 'quantri', hats: ['administrator'] });
    await db.close();
  });
  after(() => rm(dataDir, { recursive: true, force: true }));

  describe('of a server with HTTPS', () => {
    before(() => start(['localhost', '127.0.0.1']));
    after(() => served.close());

    it('can be had for the names it serves', async () => {
      assert.deepEqual(await (await ask('/excel-kit/hosts')).json(), {
        hosts: ['localhost', '127.0.0.1'],
        port,
        endsIn: null,
      });
    });

    it('is one folder in a zip, with the certificate this server shows', async () => {
      const answer = await ask(`/excel-kit?host=LOCALHOST&share=${encodeURIComponent('\\\\nas\\hocba')}`);
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('Content-Type'), 'application/zip');
      assert.match(answer.headers.get('Content-Disposition')!, /filename=hocba-excel-localhost\.zip$/);
      const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
      assert.deepEqual(
        Object.keys(files),
        Object.values(KIT_FILES).map((file) => `hocba-excel-localhost/${file}`),
      );
      const text = (file: string) => Buffer.from(files[`hocba-excel-localhost/${file}`]!).toString();
      assert.ok(text(KIT_FILES.manifest).includes(`https://localhost:${port}/addin/`));
      assert.ok(text(KIT_FILES.instructions).includes('Trường Tiểu học Đồng Sơn'));
      const pem = await readFile(served.authorityFile!, 'utf8');
      const der = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
      assert.deepEqual(Buffer.from(files[`hocba-excel-localhost/${KIT_FILES.certificate}`]!), der);
    });

    it('is refused for a name the certificate is not for, and for what is no name or folder', async () => {
      assert.deepEqual(await codeOf('/excel-kit?host=hocba.lan'), [422, 'kit-host-other']);
      assert.deepEqual(await codeOf('/excel-kit?host=https%3A%2F%2Fhocba.lan'), [422, 'kit-host']);
      assert.deepEqual(await codeOf('/excel-kit?host=localhost&share=C%3A%5Chocba'), [422, 'kit-share']);
      assert.deepEqual(await codeOf('/excel-kit'), [400, 'bad-request']);
    });
  });

  describe('of a server without', () => {
    before(() => start([]));
    after(() => served.close());

    it('is refused, with the command that mends it', async () => {
      assert.deepEqual(await (await ask('/excel-kit/hosts')).json(), { hosts: [], port: null, endsIn: null });
      const answer = await ask('/excel-kit?host=hocba.lan');
      assert.equal(answer.status, 422);
      const { code, remedy } = (await answer.json()) as { code: string; remedy: string };
      assert.equal(code, 'kit-no-https');
      assert.match(remedy, /serve --host/);
    });
  });
});
