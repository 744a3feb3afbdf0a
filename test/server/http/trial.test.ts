import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import express from 'express';
import { listen, stopListening } from '../../../server/web/listen.js';
import { problems } from '../../../server/http/problems.js';
import { trialPages } from '../../../server/http/trial.js';
import { depsOf } from '../../../server/runner/deps.js';
import { buildSchool } from '../../support/builders.js';
import { openTestDatabase } from '../../support/server.js';

describe('the trial page’s way out', () => {
  let folder: string;
  let opened: Awaited<ReturnType<typeof openTestDatabase>>;
  let server: http.Server;
  let url: string;
  let site: { hosts: string[]; port: number; dataDir: string } | null;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'hocba-trial-'));
    await writeFile(
      path.join(folder, 'trial.html'),
      '<meta content="__SAMPLE_PASSWORD__"><meta content="__CSP_NONCE__">',
    );
    await writeFile(path.join(folder, 'trial.0123456789abcdef.js'), 'let x');
    await writeFile(
      path.join(folder, 'pane.html'),
      '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><i>__CSP_NONCE__</i>',
    );
    opened = await openTestDatabase();
    const app = express();
    // A proxy's word stands for the TLS that browser tests have.
    app.set('trust proxy', true);
    app.use('/trial', trialPages(opened, { trialDir: folder, webDir: folder, excelSite: () => site }));
    const { log } = { log: { info() {}, warn() {}, error() {} } };
    app.use(problems(depsOf(opened.db, { log })));
    server = http.createServer(app);
    url = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}/trial`;
  });
  after(async () => {
    await stopListening(server, 1000);
    await opened.remove();
    await rm(folder, { recursive: true });
  });
  beforeEach(() => (site = { hosts: ['localhost'], port: 8443, dataDir: '' }));

  const get = async (where: string, secure = true) => {
    const response = await fetch(url + where, { headers: secure ? { 'X-Forwarded-Proto': 'https' } : {} });
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    return { status: response.status, text: await response.text(), policy, headers: response.headers };
  };
  const setSample = (sample: boolean) => opened.db.school.update({ sample }, { where: { id: 1 } });

  it('is not there without a school, nor for a real one', async () => {
    assert.equal((await get('')).status, 404);
    await buildSchool(opened.db);
    await setSample(false);
    for (const where of ['', '/addin', '/office-js/office.js', '/trial.0123456789abcdef.js']) {
      assert.equal((await get(where)).status, 404, where);
    }
    await setSample(true);
    assert.equal((await get('')).status, 200);
  });

  it('frames the pane of its own origin, which nobody else frames; every script is from here', async () => {
    const page = await get('');
    assert.match(page.policy, /frame-src 'self'/);
    assert.match(page.policy, /frame-ancestors 'none'/);
    assert.ok(page.policy.includes(`'nonce-${/([\w+/=]{24})"/.exec(page.text)![1]}'`));
    assert.ok(page.text.includes('hocba-mau'));
    const pane = await get('/addin?do=check');
    assert.match(pane.policy, /frame-ancestors 'self'$/);
    assert.ok(pane.text.includes('src="/trial/office-js/office.js"'));
    for (const { text, policy } of [page, pane]) {
      assert.ok(!text.includes('microsoft') && !text.includes('__') && !policy.includes('unsafe'));
      assert.match(policy, /script-src 'self';/);
    }
  });

  it('gives away of Microsoft’s package what a pane loads, to be kept, and nothing else', async () => {
    for (const file of ['office.js', 'excel-web-16.00.js', 'vi-vn/office_strings.js']) {
      const { status, headers } = await get(`/office-js/${file}`);
      assert.equal(status, 200, file);
      assert.equal(headers.get('Cache-Control'), 'public, max-age=86400');
    }
    for (const file of ['word-web-16.00.js', 'office.debug.js', '..%2fpackage.json', ''])
      assert.equal((await get(`/office-js/${file}`)).status, 404, file);
    assert.match((await get('/trial.0123456789abcdef.js')).headers.get('Cache-Control')!, /immutable/);
    assert.equal((await get('/trial.html')).status, 404, 'a page goes out with a nonce or not at all');
  });

  it('says over plain HTTP where it is, or that it is nowhere', async () => {
    assert.match((await get('', false)).text, /<a href="https:\/\/localhost:8443\/trial">/);
    site = { hosts: ['::1'], port: 9443, dataDir: '' };
    assert.match((await get('', false)).text, /<a href="https:\/\/\[::1\]:9443\/trial">/);
    site = null;
    const { text } = await get('', false);
    assert.ok(text.includes('--https-port') && !text.includes('<a '));
  });
});
