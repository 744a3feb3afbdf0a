/** HTTPS for Excel on this machine alone, as `npm start` serves it. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, connect, type AddressInfo, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { openDatabase } from '../../../server/store/open-database.js';
import { serve } from '../../../server/serve.js';
import { buildSchool } from '../../support/builders.js';
import { layMigrated } from '../../support/run/migrated-database.js';

describe('serving HTTPS on this machine', () => {
  let dataDir: string;
  before(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'hocba-here-'));
    await layMigrated(dataDir);
    const db = await openDatabase({ dataDir });
    await buildSchool(db);
    await db.close();
  });
  after(() => rm(dataDir, { recursive: true, force: true }));

  const answers = (host: string, port: number): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = connect({ host, port }, () => resolve(true));
      socket.on('error', () => resolve(false));
      socket.on('connect', () => socket.destroy());
    });
  /** An address of this machine that other machines could use. */
  const outside = Object.values(os.networkInterfaces())
    .flat()
    .find((each) => each && !each.internal && each.family === 'IPv4')?.address;

  for (const [hosts, open] of [
    [['localhost'], false],
    [['LOCALHOST', '127.0.0.1'], false],
    [['localhost', 'hocba.lan'], true],
  ] as const) {
    it(`is ${open ? 'open' : 'closed'} to other machines for ${hosts.join(', ')}`, async function () {
      if (outside === undefined) return void this.skip();
      const served = await serve({
        dataDir,
        port: 0,
        httpsPort: 0,
        hosts,
        httpsPassphrase: 'a passphrase known to all',
      });
      const port = Number(new URL(served.urls[1]!).port);
      assert.equal(await answers('127.0.0.1', port), true);
      assert.equal(await answers(outside, port), open);
      await served.close();
    });
  }

  describe('where its port is taken', () => {
    let other: Server;
    let taken: number;
    before(async () => {
      other = createServer();
      await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
      taken = (other.address() as AddressInfo).port;
    });
    after(() => void other.close());

    it('goes on with plain HTTP if asked to, and says which port it was', async () => {
      const served = await serve({ dataDir, port: 0, httpsPort: taken, hosts: ['localhost'], httpsIfFree: true });
      assert.deepEqual([served.urls.length, served.httpsTaken, served.authorityFile], [1, taken, null]);
      const { status } = await fetch(`${served.urls[0]!.replace('localhost', '127.0.0.1')}/api/v1/health`);
      assert.equal(status, 200);
      await served.close();
    });

    it('refuses otherwise', async () => {
      await assert.rejects(serve({ dataDir, port: 0, httpsPort: taken, hosts: ['localhost'] }), { code: 'EADDRINUSE' });
    });
  });
});
