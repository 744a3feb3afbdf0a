import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { buildSchool, buildUser } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';

const NAME = 'main.0123456789abcdef.js';
const SCRIPT = 'let tệp = "Sổ điểm";\n'.repeat(200);

describe('built files on the wire', () => {
  let server: TestServer;
  let webDir: string;
  before(async () => {
    webDir = await mkdtemp(path.join(os.tmpdir(), 'hocba-web-'));
    const at = (name: string) => path.join(webDir, name);
    await writeFile(at(NAME), SCRIPT);
    await writeFile(at(`${NAME}.br`), zlib.brotliCompressSync(SCRIPT));
    await writeFile(at(`${NAME}.gz`), zlib.gzipSync(SCRIPT));
    await writeFile(at('lone.0123456789abcdef.js'), SCRIPT);
    server = await startTestServer({ webDir });
    await buildSchool(server.db);
    await buildUser(server.db, { account: 'thu' });
  });
  after(async () => {
    await server.stop();
    await rm(webDir, { recursive: true });
  });

  /** What comes over the wire, unpacked by nobody. */
  const ask = (where: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number; headers: http.IncomingHttpHeaders; bytes: Buffer }>((resolve, reject) => {
      const request = http.request(new URL(where, server.url), { method, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          resolve({ status: answer.statusCode!, headers: answer.headers, bytes: Buffer.concat(chunks) });
        });
      });
      request.on('error', reject).end();
    });
  const BROWSER = { 'Accept-Encoding': 'gzip, deflate, br, zstd' };

  it('come as brotli to whoever takes it, else as gzip, else as they are, and say so to caches', async () => {
    for (const [accepted, coding, unpack] of [
      ['gzip, deflate, br, zstd', 'br', zlib.brotliDecompressSync],
      ['br;q=0.1, gzip', 'br', zlib.brotliDecompressSync],
      ['gzip, br;q=0', 'gzip', zlib.gunzipSync],
      ['gzip', 'gzip', zlib.gunzipSync],
      ['deflate', undefined, (bytes: Buffer) => bytes],
      ['', undefined, (bytes: Buffer) => bytes],
    ] as const) {
      for (const where of ['/', '/app/', '/addin/']) {
        const { status, headers, bytes } = await ask(`${where}${NAME}`, { 'Accept-Encoding': accepted });
        assert.equal(status, 200);
        assert.equal(headers['content-encoding'], coding, accepted);
        assert.equal(unpack(bytes).toString(), SCRIPT);
        assert.match(headers['content-type']!, /^text\/javascript; charset=utf-8$/);
        assert.match(headers.vary!, /Accept-Encoding/);
        assert.match(headers['cache-control']!, /max-age=31536000, immutable/);
        assert.equal(headers['x-content-type-options'], 'nosniff');
      }
    }
  });

  it('have a tag by form, are not sent again to whoever has them, and answer HEAD without a body', async () => {
    const [br, gz] = await Promise.all([ask(`/${NAME}`, BROWSER), ask(`/${NAME}`, { 'Accept-Encoding': 'gzip' })]);
    assert.ok(br.headers.etag);
    assert.notEqual(br.headers.etag, gz.headers.etag);
    const again = await ask(`/${NAME}`, { ...BROWSER, 'If-None-Match': br.headers.etag });
    assert.deepEqual([again.status, again.bytes.length], [304, 0]);
    const head = await ask(`/${NAME}`, BROWSER, 'HEAD');
    assert.deepEqual([head.status, head.bytes.length], [200, 0]);
    assert.equal(head.headers['content-length'], String(br.bytes.length));
    assert.equal(head.headers['content-encoding'], 'br');
  });

  it('come in ranges of the form that was asked for', async () => {
    const [whole, part] = await Promise.all([
      ask(`/${NAME}`, BROWSER),
      ask(`/${NAME}`, { ...BROWSER, Range: 'bytes=5-24' }),
    ]);
    assert.equal(part.status, 206);
    assert.equal(part.headers['content-range'], `bytes 5-24/${whole.bytes.length}`);
    assert.equal(part.headers['content-encoding'], 'br');
    assert.deepEqual(part.bytes, whole.bytes.subarray(5, 25));
  });

  it('come as they are where they were not packed, and their packed form has no address', async () => {
    const lone = await ask('/lone.0123456789abcdef.js', BROWSER);
    assert.equal(lone.headers['content-encoding'], undefined);
    assert.equal(lone.bytes.toString(), SCRIPT);
    for (const end of ['.br', '.gz']) assert.equal((await ask(`/${NAME}${end}`, BROWSER)).status, 404);
    assert.equal((await ask('/nothing.0123456789abcdef.js', BROWSER)).status, 404);
  });

  it('are all that is packed: an answer with a token never is, so that its length tells nothing of it', async () => {
    const headers = { ...(await server.signIn('thu')), ...BROWSER };
    for (const where of ['/api/v1/me', '/api/v1/tasks', '/api/v1/remarks', '/api/v1/health', '/api/v1/openapi.json'])
      assert.equal((await ask(where, headers)).headers['content-encoding'], undefined, where);
  });
});
