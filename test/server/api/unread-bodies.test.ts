import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import { XLSX } from '../../../core/contract/endpoint.js';
import { type BuiltClass, buildClass, buildSchool, buildTeacher } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';

const JSON_TYPE = { 'Content-Type': 'application/json' };
const PUSHES = '/classes/4a/sheets/year-end/pushes';

describe('a body that will not be wanted', () => {
  let server: TestServer;
  let klass: BuiltClass;
  let thu: Record<string, string>;
  before(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    klass = await buildClass(server.db, { id: '4a' });
    await buildTeacher(server.db, klass, { homeroom: true, subjects: ['TOAN'] }, { account: 'thu' });
    thu = await server.signIn('thu');
  });
  after(() => server.stop());

  /** The answer to a request of which `sent` has come and the rest never comes: whoever waited for it would never answer. */
  async function answerTo(path: string, headers: Record<string, string>, sent = ''): Promise<string> {
    const { hostname, port } = new URL(server.url);
    const socket = net.connect(Number(port), hostname);
    const lines = Object.entries({ Host: 'x', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`POST /api/v1${path} HTTP/1.1\r\n${lines.join('')}\r\n${sent}`);
    let text = '';
    while (!text.includes('"code"')) text += String(((await once(socket, 'data')) as [Buffer])[0]);
    socket.destroy();
    return `${/^HTTP\/1\.1 (\d+)/.exec(text)![1]} ${/"code":"([\w-]+)"/.exec(text)![1]}`;
  }

  const large = { 'Content-Length': '2000000' };

  it('is refused unread where nobody is signed in', async () => {
    for (const headers of [{}, { Authorization: `Bearer ${'x'.repeat(43)}` }, { Cookie: 'hocba=x' }])
      assert.equal(await answerTo(PUSHES, { ...JSON_TYPE, ...headers, ...large }), '401 signed-out');
    assert.equal(await answerTo('/uploads', { 'Content-Type': XLSX, ...large }), '401 signed-out');
  });

  it('is refused unread where it may not be brought, or nothing such is wanted', async () => {
    assert.equal(await answerTo('/revocation-lists', { ...thu, ...JSON_TYPE, ...large }), '403 not-allowed');
    assert.equal(await answerTo('/uploads', { ...thu, ...JSON_TYPE, ...large }), '415 bad-request');
    assert.equal(await answerTo('/uploads?mode=eat', { ...thu, 'Content-Type': XLSX, ...large }), '400 bad-request');
    assert.equal(
      await answerTo(PUSHES, { ...thu, ...JSON_TYPE, ...large, 'Content-Encoding': 'gzip' }),
      '415 bad-request',
    );
  });

  it('is refused unread above its limit, and where it does not say how long it is', async () => {
    const most = (bytes: number) => ({ ...JSON_TYPE, 'Content-Length': String(bytes) });
    assert.equal(await answerTo('/sign-in', most(4097)), '413 too-large');
    assert.equal(await answerTo(PUSHES, { ...thu, ...most(2 * 2 ** 20 + 1) }), '413 too-large');
    assert.equal(await answerTo(PUSHES, { ...thu, ...most(1e12) }), '413 too-large');
    assert.equal(await answerTo(PUSHES, { ...thu, ...JSON_TYPE, 'Transfer-Encoding': 'chunked' }), '411 bad-request');
  });

  it('is refused by its first bytes where it is no workbook', async () => {
    const file = { ...thu, 'Content-Type': XLSX, ...large };
    assert.equal(await answerTo('/uploads', file, '%PDF-1.7'), '422 file-not-workbook');
    assert.equal(await answerTo('/remarks/imports', file, '<?xml version="1.0"?>'), '422 file-not-workbook');
  });

  it('is heard out all the same, so that its sender sees the answer and goes on', async () => {
    for (const [raw, status] of [
      [Buffer.alloc(5_000_000, 'P'), 422],
      [Buffer.alloc(25_000_000, 'P'), 413],
    ] as const) {
      const refused = await server.send('POST', '/uploads', { headers: { ...thu, 'Content-Type': XLSX }, raw });
      assert.equal(refused.status, status);
      assert.notEqual(refused.headers.get('Connection'), 'close');
    }
  });

  it('and one that never comes to its end keeps nobody else from sending a large one', async () => {
    const { hostname, port } = new URL(server.url);
    await buildTeacher(server.db, klass, { homeroom: false, subjects: ['TV'] }, { account: 'lan' });
    const lan = await server.signIn('lan');
    const socket = net.connect(Number(port), hostname);
    const head = Object.entries({ Host: 'x', ...thu, ...JSON_TYPE, ...large }).map(
      ([name, value]) => `${name}: ${value}`,
    );
    socket.write(`POST /api/v1${PUSHES} HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n{"pushId":`);
    const raw = `{"more":"${'x'.repeat(100_000)}"}`;
    const other = await server.send('POST', PUSHES, { headers: { ...lan, ...JSON_TYPE }, raw });
    assert.equal(other.status, 400);
    socket.destroy();
    // Her own next one waits only until she has hung up.
    assert.equal((await server.send('POST', PUSHES, { headers: { ...thu, ...JSON_TYPE }, raw })).status, 400);
  });
});
