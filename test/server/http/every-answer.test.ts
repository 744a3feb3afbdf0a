/** What every answer bears, whoever gives it and whatever becomes of the request. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { buildSchool } from '../../support/builders.js';
import { startPortal } from '../../support/portal.js';
import { NO_LIMITS, startTestServer, type TestServer } from '../../support/server.js';

interface Answered {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
}

/** As a program asks that sends whatever method and head it likes. */
const ask = (url: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const request = http.request(url, { method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode!, headers: answer.headers, text: Buffer.concat(chunks).toString() }),
      );
    });
    request.on('error', reject);
    request.end();
  });

const ADDRESSES = [
  ...[
    '/',
    '/app',
    '/addin',
    '/kiem-tra',
    '/kiem-tra-bang-diem',
    '/kiem-tra/nguoi-ky.xml',
    '/tra-cuu',
    '/tra-cuu/x',
    '/main.0123456789ab.js',
  ],
  ...[
    '/nothing',
    '/api',
    '/api/v2',
    '/api/v1/nothing',
    '/api/v1/health',
    '/api/v1/me',
    '/pki/root.crl',
    '/pki/x',
    '/trial',
  ],
];

function isGuarded({ headers }: Answered, where: string): void {
  assert.equal(headers['x-content-type-options'], 'nosniff', where);
  assert.equal(headers['referrer-policy'], 'no-referrer', where);
  const policy = String(headers['content-security-policy']);
  assert.match(policy, /^default-src 'none';/, where);
  assert.match(policy, /frame-ancestors ('none'|https:)/, where);
  assert.ok(!policy.includes('unsafe') && !policy.includes('*;'), where);
}

describe('every answer', () => {
  let server: TestServer;
  let webDir: string;
  before(async () => {
    webDir = await mkdtemp(path.join(os.tmpdir(), 'hocba-web-'));
    for (const page of ['index.html', 'pane.html', 'verify.html', 'vendor.html'])
      await writeFile(path.join(webDir, page), '<p>');
    await writeFile(path.join(webDir, 'main.0123456789ab.js'), 'let x');
    server = await startTestServer({ webDir, limits: { ...NO_LIMITS, lookup: 2 } });
    await buildSchool(server.db);
  });
  after(async () => {
    await server.stop();
    await rm(webDir, { recursive: true });
  });

  it('is taken for no other type, framed by nobody but Office, and tells no other site where somebody was', async () => {
    for (const where of ADDRESSES) isGuarded(await ask(server.url + where), where);
    for (const method of ['PUT', 'OPTIONS', 'DELETE']) {
      for (const where of ['/', '/nothing', '/api/v1/me'])
        isGuarded(await ask(server.url + where, method), `${method} ${where}`);
    }
  });

  it('of the portal as well', async () => {
    const portal = await startPortal();
    for (const where of [
      '/',
      '/nothing',
      '/tra-cuu',
      '/can-bo',
      '/giao-dich/x',
      '/danh-sach-thu-hoi',
      '/trang-thai-ma/x',
    ]) {
      isGuarded(await ask(portal.url + where), where);
    }
    await portal.close();
  });

  it('says what it is and in which letters', async () => {
    for (const where of ADDRESSES) {
      const { headers } = await ask(server.url + where);
      assert.match(String(headers['content-type']), /^[a-z]+\/[a-z+]+; charset=utf-8$/, where);
    }
  });

  it('of the API is kept nowhere', async () => {
    for (const where of ['/health', '/me', '/nothing', '/classes/4a/sheets/year-end', '/sign-in']) {
      const { headers } = await ask(`${server.url}/api/v1${where}`);
      assert.equal(headers['cache-control'], 'no-store', where);
      assert.equal(headers.etag, undefined, where);
    }
  });

  it('opens itself to no page of another site', async () => {
    const headers = { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'POST' };
    for (const where of ADDRESSES) {
      for (const method of ['GET', 'OPTIONS']) {
        const answered = await ask(server.url + where, method, headers);
        const opened = Object.keys(answered.headers).filter((name) => name.startsWith('access-control-'));
        assert.deepEqual(opened, [], `${method} ${where}`);
      }
    }
  });

  it('gives nothing of the request back to TRACE', async () => {
    for (const where of ['/', '/api/v1/me']) {
      const { status, text } = await ask(server.url + where, 'TRACE', { 'X-Told': 'kept-to-itself' });
      assert.ok(status >= 400, where);
      assert.ok(!text.includes('kept-to-itself'), where);
    }
  });

  it('goes by the address a request came from, and not by one it names', async () => {
    const statuses: number[] = [];
    for (let at = 0; at < 3; at += 1) {
      const { status } = await ask(`${server.url}/tra-cuu`, 'POST', {
        'X-Forwarded-For': `203.0.113.${at}`,
        'X-Real-IP': '::2',
      });
      statuses.push(status);
    }
    assert.notEqual(statuses[1], 429);
    assert.equal(statuses[2], 429);
  });
});
