import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import { fileURLToPath } from 'node:url';
import { SIGNING_REFUSALS } from '../../core/contract/key-refusals.js';
import { keyRefusalWords } from '../../core/words/key-refusal-words.js';
import { freePort } from '../support/free-port.js';
import { makeSoftToken, type SoftToken, softTokenLibrary } from '../support/soft-token.js';
import { hocba } from './run-hocba.js';

const BUILT = fileURLToPath(new URL('../../server/cli/hocba.js', import.meta.url));
const ORIGIN = 'https://hocba.truong.lan:8443';

describe('hocba signer', () => {
  it('says what is wrong with an address or a library, without a stack trace', async () => {
    for (const [args, words] of [
      [['--origin', 'hocba', '--module', 'x.so'], /không phải địa chỉ trang web/],
      [['--origin', ORIGIN, '--module', '/nowhere/token.so'], /Không mở được thư viện của token/],
    ] as const) {
      const { code, err } = await hocba(['signer', ...args]);
      assert.equal(code, 2);
      assert.match(err, words);
      assert.doesNotMatch(err, /\n\s+at /);
    }
  });

  it('has a reason and a remedy for every way a key refuses, and no code in them', () => {
    for (const code of SIGNING_REFUSALS)
      for (const locale of ['vi', 'en'] as const)
        for (const said of Object.values(keyRefusalWords(code, locale)))
          assert.match(said, /^(?!.*[a-z]-[a-z]+-).+\.$/s);
  });

  describe('with a token', () => {
    let token: SoftToken;
    let running: ChildProcess | undefined;
    before(async function () {
      const library = softTokenLibrary();
      if (library === undefined) {
        assert.notEqual(process.env['CI'], 'true', 'SoftHSM2 and pkcs11-tool must be installed where CI=true');
        console.warn('      SoftHSM2 or pkcs11-tool is not installed: hocba signer is NOT tried with a token here');
        return this.skip();
      }
      token = await makeSoftToken(library);
    });
    after(async () => {
      running?.kill();
      await token?.remove();
    });

    it('serves the school’s page on this computer until it is stopped', async () => {
      const port = await freePort();
      const where = ['--origin', `${ORIGIN}/app`, '--module', token.library, '--port', String(port)];
      const args = ['signer', ...where, '--lang', 'vi'];
      running = spawn(process.execPath, [BUILT, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
      const [said] = (await once(running.stderr!, 'data')) as [Buffer];
      const ready = /Sẵn sàng ký cho https:\/\/hocba\.truong\.lan:8443, ở 127\.0\.0\.1:(\d+).* 1 chứng thư/;
      assert.equal(ready.exec(said.toString())?.[1], String(port));
      const statusFor = (origin: string, path = '/certificates', body: object = {}) =>
        new Promise<number | undefined>((resolve, reject) => {
          const headers = { Origin: origin, 'Content-Type': 'application/json' };
          const request = http.request({ port, host: '127.0.0.1', path, method: 'POST', headers }, (res) =>
            resolve(res.resume().statusCode),
          );
          request.on('error', reject);
          request.end(JSON.stringify(body));
        });
      assert.equal(await statusFor(ORIGIN), 200);
      const next = once(running.stderr!, 'data') as Promise<[Buffer]>;
      assert.equal(await statusFor('https://evil.example'), 403);
      assert.match((await next)[0].toString(), /Đã từ chối một trang không phải của trường: https:\/\/evil\.example/);
      const refused = once(running.stderr!, 'data') as Promise<[Buffer]>;
      const asked = { fingerprint: 'a'.repeat(64), pin: '1234', hashes: [Buffer.alloc(32).toString('base64')] };
      assert.equal(await statusFor(ORIGIN, '/sign', asked), 422);
      const { reason, remedy } = keyRefusalWords('not-on-token', 'vi');
      assert.equal((await refused)[0].toString().trim(), `✕ Không ký. ${reason} ${remedy}`);
      running.kill('SIGTERM');
      const [code] = (await once(running, 'exit')) as [number];
      assert.equal(code, 0);
    });
  });
});
