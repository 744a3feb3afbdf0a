/** What `npm start` says of Excel, and that the pane is there. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import https from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printSampleTable } from '../../server/cli/sample-table.js';
import { terminal } from '../../server/cli/terminal.js';
import { openDatabase } from '../../server/store/open-database.js';
import { MANIFEST_FILE } from '../../server/kit/sources.js';
import { buildSchool } from '../support/builders.js';
import { emptyDir } from './run-hocba.js';

const HOCBA = fileURLToPath(new URL('../../server/cli/hocba.js', import.meta.url));

describe('the table of npm start', () => {
  const table = (addresses: readonly string[]): string => {
    const lines: string[] = [];
    printSampleTable(
      { ...terminal('vi'), print: (line = '') => void lines.push(line) },
      { addresses, spoiled: 'x.xlsx', keyFiles: 'mau/chung-thu', office: 'http://127.0.0.1:9' },
    );
    return lines.join('\n');
  };

  it('names the pane, and the manifest that leads to it', () => {
    const said = table(['http://localhost:8080', 'https://localhost:8443']);
    assert.match(said, / https:\/\/localhost:8443\/addin\/$/m);
    assert.ok(said.includes(MANIFEST_FILE));
  });

  it('says where the key files lie, what opens them, and that the office above is a stand-in', () => {
    const said = table(['http://localhost:8080']);
    assert.match(said, /mau\/chung-thu, mã PIN: pin-hocba/);
    assert.match(said, /Cơ quan cấp trên \(bản thử\) +http:\/\/127\.0\.0\.1:9/);
  });

  it('names no manifest where the pane is elsewhere, and no pane where there is none', () => {
    assert.ok(!table(['http://localhost:8080', 'https://localhost:9443']).includes(MANIFEST_FILE));
    assert.doesNotMatch(table(['http://localhost:8080']), /\/addin\/|manifest\.xml/);
  });
});

describe('hocba start', function () {
  this.timeout(30_000);
  const data = emptyDir();
  before(async () => {
    const db = await openDatabase({ dataDir: data });
    await buildSchool(db);
    await db.close();
  });
  after(() => rmSync(data, { recursive: true, force: true }));

  it('serves HTTPS on localhost beside plain HTTP without being asked, and stops in order', async () => {
    const [port, httpsPort] = await freePorts();
    const args = ['start', '--data', data, '--port', String(port), '--https-port', String(httpsPort)];
    const child = spawn(process.execPath, [HOCBA, ...args], {
      env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: '', HOCBA_SMTP: 'no address' },
    });
    let said = '';
    try {
      await new Promise<void>((ready, failed) => {
        child.on('exit', () => failed(new Error(said)));
        for (const stream of [child.stdout, child.stderr]) {
          stream.on('data', (chunk: Buffer) => {
            said += chunk.toString();
            if (said.includes('Ctrl+C')) ready();
          });
        }
      });
      const ca = readFileSync(join(data, 'certificates', 'authority.pem'));
      const status = await new Promise((resolve, reject) => {
        const request = https.get(`https://localhost:${httpsPort}/api/v1/health`, { ca, agent: false }, (response) => {
          response.resume();
          resolve(response.statusCode);
        });
        request.on('error', reject);
      });
      assert.equal(status, 200);
    } finally {
      const ended = child.exitCode === null ? once(child, 'close') : null;
      child.kill('SIGINT');
      await ended;
    }
    assert.equal(child.exitCode, 0);
    // Both streams have ended now, in whatever order they came.
    assert.ok(said.includes(`https://localhost:${httpsPort}/addin/`), said);
    assert.match(said, /install-kit --host localhost/);
    assert.match(said, /Trường mẫu không gửi thư/);
  });
});

/** Two ports nobody listens on at this moment. */
async function freePorts(): Promise<number[]> {
  const servers = [createServer(), createServer()];
  for (const server of servers) await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  for (const server of servers) await new Promise((done) => server.close(done));
  return ports;
}
