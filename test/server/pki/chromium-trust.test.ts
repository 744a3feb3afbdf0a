import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { makeAuthority, makeServerCertificate } from '../../../server/pki/make-certificate.js';
import { openBrowser } from '../../support/browser.js';
import { fileIn, needPrograms, run, withFolder } from '../../support/programs.js';

/** A browser of a PC that trusts this school's root and nothing else of ours. */
describe('Chromium on a PC of the school', function () {
  this.timeout(120_000);
  before(function () {
    needPrograms(this, 'certutil');
  });

  it('trusts the server by the names its authority is for, and by no other', async () => {
    const now = new Date();
    const good = ['localhost', '127.0.0.1'];
    const { rootPem, issuing } = await makeAuthority(good, now);
    // What somebody could sign who has the authority's key and its passphrase.
    const foreign = await makeServerCertificate(issuing, ['hocba.localhost', 'mail.google.com'], now);
    const own = await makeServerCertificate(issuing, good, now);
    const servers = [own, foreign].map(({ keyPem, certificatePem }) =>
      createServer({ key: keyPem, cert: certificatePem + issuing.certificatePem }, (_request, response) =>
        response.end('<title>hoc ba</title>'),
      ),
    );
    const ports = await Promise.all(
      servers.map(async (server) => {
        await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
        return (server.address() as AddressInfo).port;
      }),
    );
    await withFolder(async (home) => {
      const store = path.join(home, '.pki', 'nssdb');
      await mkdir(store, { recursive: true });
      run('certutil', ['-d', `sql:${store}`, '-N', '--empty-password']);
      const file = await fileIn(home, 'root.pem', rootPem);
      run('certutil', ['-d', `sql:${store}`, '-A', '-t', 'C,,', '-n', 'truong', '-i', file]);
      const before = process.env['HOME'];
      process.env['HOME'] = home;
      const browser = await openBrowser({ whole: true }).finally(() => (process.env['HOME'] = before));
      try {
        const page = await browser.newPage();
        for (const host of good) {
          await page.goto(`https://${host}:${ports[0]}/`);
          assert.equal(await page.title(), 'hoc ba');
        }
        await assert.rejects(page.goto(`https://hocba.localhost:${ports[1]}/`), /ERR_CERT_(AUTHORITY_)?INVALID/);
        await assert.rejects(page.goto(`https://hocba.localhost:${ports[0]}/`), /ERR_CERT_COMMON_NAME_INVALID/);
      } finally {
        await browser.close();
      }
    });
    for (const server of servers) server.close();
  });
});
