import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buildSchool } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';

describe('pages', () => {
  let server: TestServer;
  let webDir: string;
  before(async () => {
    webDir = await mkdtemp(path.join(os.tmpdir(), 'hocba-web-'));
    for (const page of ['index.html', 'pane.html', 'verify.html', 'vendor.html']) {
      await writeFile(
        path.join(webDir, page),
        '<meta property="csp-nonce" content="__CSP_NONCE__"><script src="main.js">',
      );
    }
    await writeFile(path.join(webDir, 'main.0123456789abcdef.js'), 'let x');
    server = await startTestServer({ webDir });
    await buildSchool(server.db);
  });
  after(async () => {
    await server.stop();
    await rm(webDir, { recursive: true });
  });
  const get = async (where: string) => {
    const response = await fetch(server.url + where);
    return {
      status: response.status,
      text: await response.text(),
      header: (name: string) => response.headers.get(name) ?? '',
    };
  };

  for (const where of ['/', '/app', '/addin', '/kiem-tra', '/kiem-tra-bang-diem']) {
    it(`come at ${where} with a fresh nonce in page and policy, and are not kept`, async () => {
      const [one, other] = [await get(where), await get(where)];
      const nonce = /content="([^"]+)"/.exec(one.text)![1]!;
      assert.equal(one.status, 200);
      assert.ok(one.header('Content-Security-Policy').includes(`style-src 'self' 'nonce-${nonce}'`));
      assert.notEqual(one.text, other.text);
      assert.equal(one.header('Cache-Control'), 'no-store');
      assert.equal(one.header('X-Content-Type-Options'), 'nosniff');
      assert.ok(!one.header('Content-Security-Policy').includes('unsafe'));
    });
  }

  it('may be framed by nobody, inside Office by Office only', async () => {
    for (const where of ['/', '/app', '/api/v1/health']) {
      const { header } = await get(where);
      assert.match(header('Content-Security-Policy'), /frame-ancestors 'none'/);
    }
    const { header } = await get('/addin');
    assert.match(header('Content-Security-Policy'), /frame-ancestors https:\/\/\*\.officeapps\.live\.com /);
    assert.match(header('Content-Security-Policy'), /script-src 'self' https:\/\/appsforoffice\.microsoft\.com/);
    for (const name of ['X-Frame-Options', 'Cross-Origin-Opener-Policy', 'Cross-Origin-Resource-Policy'])
      assert.equal(header(name), '');
  });

  it('lets the page for checking a file speak to its own server only', async () => {
    const policy = (await get('/kiem-tra')).header('Content-Security-Policy');
    for (const part of ["default-src 'none'", "connect-src 'self';", "form-action 'none'", "frame-ancestors 'none'"])
      assert.ok(`${policy};`.includes(part), part);
  });

  it('lets the page for checking a vendor’s sheet speak to nobody', async () => {
    const policy = (await get('/kiem-tra-bang-diem')).header('Content-Security-Policy');
    for (const part of ["default-src 'none'", "connect-src 'none';", "form-action 'none'", "frame-src 'none'"])
      assert.ok(`${policy};`.includes(part), part);
  });

  it('publishes whom the school trusts to anybody', async () => {
    const { status, text } = await get('/api/v1/trust');
    assert.equal(status, 200);
    assert.deepEqual(JSON.parse(text), {
      ...{ anchors: [], intermediates: [], crls: [] },
      ...{ licensed: [], seals: [], sealCertificates: [], checkers: null },
      school: { code: '37000001', name: 'Trường Tiểu học Đồng Sơn' },
    });
  });

  it('let files named after their content be kept, below every page', async () => {
    for (const where of ['/', '/app/', '/addin/']) {
      const { text, header } = await get(`${where}main.0123456789abcdef.js`);
      assert.equal(text, 'let x');
      assert.match(header('Cache-Control'), /immutable/);
    }
  });

  it('that do not exist are a refusal in words, also outside the folder', async () => {
    for (const where of ['/nothing.js', '/..%2f..%2fetc%2fpasswd', '/api/v2/me', '/.env']) {
      const { status, text } = await get(where);
      assert.equal(status, 404);
      assert.equal(JSON.parse(text).code, 'not-found');
    }
  });

  it('say nothing about what serves them', async () => {
    assert.equal((await get('/')).header('X-Powered-By'), '');
  });
});
