import assert from 'node:assert/strict';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { openServer, withServer } from '../../server/cli/remote.js';
import { terminal } from '../../server/cli/terminal.js';

describe('what the commands send to a server', () => {
  let server: http.Server;
  let url: string;
  const bodies: Buffer[] = [];
  before(async () => {
    server = http.createServer((req, res) => {
      const chunks: Buffer[] = [];
      req.on('data', (chunk: Buffer) => chunks.push(chunk));
      req.on('end', () => {
        bodies.push(Buffer.concat(chunks));
        const me = { userId: '1', name: 'Thu', account: 'thu', hats: [], canSeal: false };
        res.setHeader('Content-Type', 'application/json');
        res.end(JSON.stringify({ me, token: 'x' }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => new Promise((resolve) => server.close(resolve)));
  beforeEach(() => bodies.splice(0));

  it('holds no control character that came along with a paste, in any text however deep', async () => {
    const typed = {
      pushId: '1',
      baseRevision: 0,
      changes: { p1: { note: [null, 'Ngoan\u0000,\u000bchăm\u007f\u0008.\tTốt\n'] } },
    };
    await openServer(terminal('vi'), url)('push', { params: { classId: '4a', period: 'year-end' }, body: typed });
    assert.deepEqual(JSON.parse(bodies[0]!.toString()), {
      ...typed,
      changes: { p1: { note: [null, 'Ngoan,\nchăm.\tTốt\n'] } },
    });
  });

  it('is so from the sign-in on, and a file goes as its bytes', async () => {
    const who = { account: 'thu\u0000', password: 'mật\u001b khẩu' };
    // The stand-in's answer is not this test's: what was sent is.
    await withServer(terminal('vi'), url, who, () => Promise.resolve()).catch(() => undefined);
    const { account, password } = JSON.parse(bodies[0]!.toString()) as Record<string, string>;
    assert.deepEqual([account, password], ['thu', 'mật khẩu']);
    const bytes = new Uint8Array([0x50, 0x4b, 3, 4, 0, 11, 127]);
    await openServer(terminal('vi'), url)('upload', { body: bytes });
    assert.deepEqual(new Uint8Array(bodies.at(-1)!), bytes);
  });
});
