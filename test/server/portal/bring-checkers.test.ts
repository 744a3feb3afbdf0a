/** The sample's portal reads what the sample school publishes, as soon as it does. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bringCheckers, CHECKERS_FILE } from '../../../server/cli/bring-checkers.js';
import { servePortal } from '../../../server/portal/serve-portal.js';
import { certificateOf } from '../../support/signed-record.js';

describe('the file for checkers brought to the portal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hocba-brought-'));
  const path = join(folder, CHECKERS_FILE);
  let published: string | null = null;
  let asked: (string | undefined)[] = [];
  let school: Server;
  let address: string;
  before(async () => {
    school = createServer(({ url }, response) => {
      asked.push(url);
      response.statusCode = published === null ? 404 : 200;
      response.end(published ?? 'chưa có');
    });
    await new Promise<void>((listening) => school.listen(0, '127.0.0.1', listening));
    address = `http://127.0.0.1:${(school.address() as AddressInfo).port}`;
  });
  after(async () => {
    school.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is not there before the first seal, comes with it, and is written again only when it changed', async () => {
    await bringCheckers(address, path);
    assert.equal(existsSync(path), false);

    published = '<mot/>';
    await bringCheckers(address, path);
    assert.equal(readFileSync(path, 'utf8'), '<mot/>');
    utimesSync(path, 1, 1);
    await bringCheckers(address, path);
    assert.equal(statSync(path).mtimeMs, 1000);

    published = '<hai/>';
    await bringCheckers(address, path);
    assert.equal(readFileSync(path, 'utf8'), '<hai/>');
    assert.deepEqual(new Set(asked), new Set(['/kiem-tra/nguoi-ky.xml']));
  });

  it('stays as it is where the school does not answer', async () => {
    published = null;
    await bringCheckers(address, path);
    await bringCheckers('http://127.0.0.1:1', path);
    assert.equal(readFileSync(path, 'utf8'), '<hai/>');
  });

  it('is asked for each time the portal looks at what it believes', async () => {
    asked = [];
    const portal = await servePortal({
      ...{ dataDir: join(folder, 'portal'), port: 0, throwAway: true },
      beforeTrust: () => bringCheckers(address, path),
    });
    try {
      const { checks, clock } = portal.deps;
      await checks.declared(certificateOf('seal'), clock());
      await checks.declared(certificateOf('seal'), clock());
    } finally {
      await portal.close();
    }
    assert.equal(asked.length, 2);
  });
});
