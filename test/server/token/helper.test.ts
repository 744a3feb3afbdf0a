/** The local signing helper with a token in software (SoftHSM2), asked as a page asks it. */
import assert from 'node:assert/strict';
import { createHash, verify, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import http, { type Server } from 'node:http';
import { type PostToHelper, tokenCertificates, tokenSigner } from '../../../core/signing/token/token-signer.js';
import { SigningRefused } from '../../../core/signing/signer.js';
import { createHelper } from '../../../server/token/helper.js';
import { NoTokenModule, openTokens, type Tokens } from '../../../server/token/pkcs11.js';
import { makeSoftToken, type SoftToken, softTokenLibrary, TOKEN_PIN } from '../../support/soft-token.js';

const NOW = new Date('2027-06-20T02:00:00Z');
const ORIGIN = 'https://hocba.truong.lan:8443';

describe('the signing helper for a USB token', function () {
  let token: SoftToken;
  let tokens: Tokens;
  let helper: Server;
  let port = 0;
  const acts: unknown[] = [];
  const turnedAway: string[] = [];

  before(async function () {
    const library = softTokenLibrary();
    if (library === undefined) {
      assert.notEqual(process.env['CI'], 'true', 'SoftHSM2 and pkcs11-tool must be installed where CI=true');
      console.warn('      SoftHSM2 or pkcs11-tool is not installed: the USB token is NOT tested here');
      return this.skip();
    }
    token = await makeSoftToken(library);
    tokens = await openTokens(library);
    helper = createHelper({
      origins: [ORIGIN],
      tokens,
      clock: () => NOW,
      onForeign: (page) => turnedAway.push(page),
      onAct: (act) => acts.push(act),
    });
    helper.listen(0, '127.0.0.1');
    await once(helper, 'listening');
    port = (helper.address() as AddressInfo).port;
  });
  after(async () => {
    helper?.close();
    tokens?.close();
    await token?.remove();
  });

  interface Asked {
    readonly method?: string;
    readonly path?: string;
    readonly headers?: Record<string, string>;
    readonly body?: string;
  }
  /** Node's own client: fetch would not send a Host or an Origin of its caller's choosing. */
  const ask = ({ method = 'POST', path = '/certificates', headers = {}, body = '{}' }: Asked) =>
    new Promise<{ status: number; headers: http.IncomingHttpHeaders; body: string }>((resolve, reject) => {
      const all = { Origin: ORIGIN, 'Content-Type': 'application/json', ...headers };
      const request = http.request({ host: '127.0.0.1', port, method, path, headers: all }, (res) => {
        let text = '';
        res.setEncoding('utf8');
        res.on('data', (part: string) => (text += part));
        res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body: text }));
      });
      request.on('error', reject);
      request.end(method === 'POST' ? body : undefined);
    });
  const post: PostToHelper = async (path, body) => {
    const { status, body: text } = await ask({ path, body: JSON.stringify(body) });
    return { ok: status === 200, body: JSON.parse(text) };
  };
  const signerFor = (pin: string) => {
    const fingerprint = createHash('sha256').update(token.certificateDer).digest('hex');
    return tokenSigner({ certificate: token.certificateDer, fingerprint, chain: [], pin, post });
  };
  const refusedWith = (code: string) => (error: unknown) => error instanceof SigningRefused && error.code === code;

  it('lists the certificates on the token and signs so that the certificate verifies it', async () => {
    const [found] = (await tokenCertificates(post)).certificates;
    assert.equal(found?.token, 'Co Bich');
    assert.deepEqual(Buffer.from(found.der, 'base64'), token.certificateDer);
    const datas = ['một', 'hai', 'ba'].map((text) => Buffer.from(text));
    const signatures = await signerFor(TOKEN_PIN).sign(datas);
    const key = new X509Certificate(token.certificateDer).publicKey;
    assert.deepEqual(
      signatures.map((signature, at) => verify('sha256', datas[at]!, key, signature)),
      [true, true, true],
    );
  });

  it('says so where the PIN is wrong, and works again with the right one', async () => {
    await assert.rejects(signerFor('000000').sign([Buffer.from('x')]), refusedWith('wrong-pin'));
    assert.equal((await signerFor(TOKEN_PIN).sign([Buffer.from('x')])).length, 1);
  });

  it('says so where the token that is plugged in does not hold the certificate', async () => {
    const signer = tokenSigner({
      certificate: new Uint8Array(),
      fingerprint: 'a'.repeat(64),
      chain: [],
      pin: TOKEN_PIN,
      post,
    });
    await assert.rejects(signer.sign([Buffer.from('x')]), refusedWith('not-on-token'));
  });

  it('signs nothing more once closed', async () => {
    const signer = signerFor(TOKEN_PIN);
    signer.close();
    await assert.rejects(signer.sign([Buffer.from('x')]), refusedWith('cancelled'));
  });

  it('refuses a foreign web page, a foreign name for this address, and a page without origin', async () => {
    const sign = {
      path: '/sign',
      body: JSON.stringify({ fingerprint: 'a'.repeat(64), pin: TOKEN_PIN, hashes: ['A'.repeat(43) + '='] }),
    };
    const before = acts.length;
    for (const headers of [
      { Origin: 'https://example.org' },
      { Origin: 'null' },
      { Origin: `${ORIGIN}.example.org` },
      { Host: 'evil.example.org' },
    ]) {
      const { status, headers: answered } = await ask({ ...sign, headers });
      assert.equal(status, 403);
      assert.equal(answered['access-control-allow-origin'], undefined);
    }
    assert.equal(acts.length, before, 'the token was never asked');
  });

  it('tells the school’s page, once, who else asked, with no page able to make it forget', async () => {
    await tokenCertificates(post);
    turnedAway.length = 0;
    const evil = { Origin: 'https://evil.example' };
    for (const method of ['OPTIONS', 'POST', 'GET']) await ask({ method, headers: evil });
    await ask({ headers: { Host: 'evil.example:18455' } });
    await ask({ headers: { Origin: `x${'\u009b'}31m` } });
    const last = NOW.toISOString();
    const counted = [
      { origin: 'https://evil.example', times: 3, last },
      { origin: 'http://evil.example:18455', times: 1, last },
      { origin: 'unknown', times: 1, last },
    ];
    assert.deepEqual((await tokenCertificates(post)).foreign, counted);
    assert.deepEqual(
      turnedAway,
      counted.map(({ origin }) => origin),
    );
    assert.deepEqual((await tokenCertificates(post)).foreign, []);
  });

  it('names twenty of them and counts the others together', async () => {
    for (let i = 0; i < 30; i++) await ask({ headers: { Origin: `https://evil-${i}.example` } });
    await ask({ headers: { Origin: 'https://evil-0.example' } });
    const { foreign } = await tokenCertificates(post);
    assert.equal(foreign.length, 21);
    assert.deepEqual([foreign[0]!.times, foreign[20]!.origin, foreign[20]!.times], [2, 'others', 10]);
  });

  it('lets the school’s page ask beforehand, also from a public address', async () => {
    const { status, headers } = await ask({ method: 'OPTIONS', path: '/sign' });
    assert.equal(status, 204);
    assert.equal(headers['access-control-allow-origin'], ORIGIN);
    assert.equal(headers['access-control-allow-private-network'], 'true');
  });

  it('refuses what is no call of ours without falling over', async () => {
    const statuses = [];
    for (const asked of [
      { method: 'GET' },
      { path: '/elsewhere' },
      { headers: { 'Content-Type': 'text/plain' } },
      { body: '{' },
      { path: '/sign', body: '{}' },
      { path: '/sign', body: JSON.stringify({ fingerprint: 'A', pin: '', hashes: [] }) },
      { body: JSON.stringify({ much: 'x'.repeat(40_000) }) },
    ]) {
      statuses.push((await ask(asked)).status);
    }
    assert.deepEqual(statuses, [405, 404, 415, 400, 400, 400, 413]);
    assert.equal((await ask({})).status, 200);
  });

  it('never tells anybody the PIN', () => {
    assert.ok(acts.length > 5);
    assert.ok(!JSON.stringify(acts).includes(TOKEN_PIN));
  });

  it('says which library it cannot open', async () => {
    await assert.rejects(openTokens('/nowhere/token.so'), NoTokenModule);
  });
});
