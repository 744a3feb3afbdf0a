/** `npm start -- --portal`: two programs, begun and ended together. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../support/free-port.js';
import { copySample } from '../support/sample.js';
import { emptyDir } from './run-hocba.js';

const HOCBA = fileURLToPath(new URL('../../server/cli/hocba.js', import.meta.url));

/** Waits until whoever listens on a port of this computer has gone. */
async function givenBack(port: number): Promise<void> {
  for (;;) {
    const server = createServer();
    const [free] = await Promise.race([
      once(server, 'error').then(() => [false]),
      once(server.listen(port, '127.0.0.1'), 'listening').then(() => [true]),
    ]);
    if (!free) continue;
    server.close();
    await once(server, 'close');
    return;
  }
}

describe('hocba start --portal', function () {
  this.timeout(180_000);
  const folder = emptyDir();
  const data = join(folder, 'data');
  let running: ChildProcess | null = null;
  before(() => copySample(data));
  afterEach(() => running?.kill('SIGKILL'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  async function begin() {
    const [port, httpsPort, portalPort] = [await freePort(), await freePort(), await freePort()];
    const places = ['--port', String(port), '--https-port', String(httpsPort), '--portal-port', String(portalPort)];
    const child = spawn(process.execPath, [HOCBA, 'start', '--data', data, '--portal', ...places], {
      env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: '' },
    });
    running = child;
    let said = '';
    await new Promise<void>((ready, failed) => {
      child.on('exit', () => failed(new Error(said)));
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk: Buffer) => {
          said += chunk.toString();
          if (said.includes('Ctrl+C')) ready();
        });
      }
    });
    return { child, port, portalPort, said: () => said };
  }
  const answers = async (address: string): Promise<number> => (await fetch(address)).status;

  it('says where the portal listens; both answer, and both end with Ctrl+C', async () => {
    const { child, port, portalPort, said } = await begin();
    assert.ok(said().includes(`http://localhost:${portalPort}/can-bo`), said());
    assert.equal(await answers(`http://localhost:${port}/api/v1/health`), 200);
    assert.equal(await answers(`http://localhost:${portalPort}/tra-cuu`), 200);
    const ended = once(child, 'close');
    // To the school alone: the portal ends since it is let go.
    child.kill('SIGINT');
    await ended;
    assert.equal(child.exitCode, 0);
    await givenBack(portalPort);
    assert.ok(!said().includes('✕'), said());
  });

  it('leaves no portal behind where the school is killed, and names one that cannot be started', async () => {
    const { child, portalPort } = await begin();
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    await givenBack(portalPort);

    const taken = createServer().listen(portalPort, '127.0.0.1');
    await once(taken, 'listening');
    const places = ['--port', '0', '--https-port', '0', '--portal-port', String(portalPort)];
    const again = spawn(process.execPath, [HOCBA, 'start', '--data', data, '--portal', ...places]);
    let said = '';
    again.stderr.on('data', (chunk: Buffer) => void (said += chunk.toString()));
    await once(again, 'close');
    taken.close();
    assert.equal(again.exitCode, 2);
    assert.ok(said.includes('--portal-port'), said);
  });
});
