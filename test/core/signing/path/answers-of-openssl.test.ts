/** Answers as a program of somebody else makes them: `openssl ocsp` plays the responder (RFC 6960), with and without one given the purpose. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { time } from '../../../../core/signing/der.js';
import { ocspRequest, takeAnswer } from '../../../../core/signing/ocsp-request.js';
import { readResponse } from '../../../../core/signing/path/response.js';
import { ask, AUTHORITY, keyOf } from '../../../support/chain-asking.js';
import { EXT, number, rawCertificate, sequence, type Signatory, signatory } from '../../../support/raw-certificates.js';
import { OCSP } from '../../../support/raw-responses.js';

/** It signs by the clock of the machine. */
const ALWAYS = { validity: sequence(time(new Date('2020-01-01T00:00:00Z')), time(new Date('2049-01-01T00:00:00Z'))) };
const SERIAL = 0x47;

describe('answers of openssl', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'hb-ocsp-'));
  let authority: Signatory;
  let anchor: Uint8Array;
  let leaf: Uint8Array;
  const at = (name: string): string => join(folder, name);
  const certificate = (name: string, der: Uint8Array, key?: Signatory['key']): Uint8Array => {
    const lines = Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g)!;
    writeFileSync(
      at(`${name}.pem`),
      ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
    );
    if (key) writeFileSync(at(`${name}.key`), key.export({ format: 'pem', type: 'pkcs8' }));
    return der;
  };
  const openssl = (...args: string[]): void =>
    void execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });

  before(async () => {
    authority = signatory('Gốc', await keyOf(0));
    const helper = signatory('Trả lời', await keyOf(1));
    const extensions = AUTHORITY();
    anchor = certificate('root', rawCertificate(authority, authority, { extensions, ...ALWAYS }), authority.key);
    const given = { extensions: [EXT.purposes(OCSP.purpose), OCSP.noCheck()], ...ALWAYS };
    certificate('responder', rawCertificate(helper, authority, given), helper.key);
    certificate('other', rawCertificate(helper, authority, { ...ALWAYS }), helper.key);
    const person = signatory('Hòa', await keyOf(2));
    leaf = certificate('leaf', rawCertificate(person, authority, { serial: number(SERIAL), ...ALWAYS }));
  });
  after(() => rmSync(folder, { recursive: true }));

  /** What it answers to `request.der`; `line`: of its own register of certificates. */
  const respond = (line: string, signer: string): Uint8Array => {
    writeFileSync(at('index.txt'), line === '' ? '' : `${line}\t${SERIAL.toString(16)}\tunknown\t/CN=Hoa\n`);
    openssl(
      ...['ocsp', '-index', 'index.txt', '-CA', 'root.pem', '-rsigner', `${signer}.pem`, '-rkey', `${signer}.key`],
      ...['-ndays', '5', '-reqin', 'request.der', '-respout', 'answer.der'],
    );
    return new Uint8Array(readFileSync(at('answer.der')));
  };
  const answered = (line: string, signer: string, ...more: string[]): Uint8Array => {
    openssl('ocsp', '-issuer', 'root.pem', ...more, '-cert', 'leaf.pem', '-reqout', 'request.der');
    return respond(line, signer);
  };
  const said = (der: Uint8Array): Promise<string> =>
    ask(leaf, [anchor], [], [der], { at: readResponse(der)!.producedAt });

  const VALID = 'V\t490101000000Z\t';
  it('say good, revoked and unknown, by the authority or whoever it gave the purpose', async () => {
    for (const signer of ['root', 'responder']) {
      assert.equal(await said(answered(VALID, signer)), 'yes trusted');
      assert.equal(await said(answered('R\t490101000000Z\t260101000000Z,keyCompromise', signer)), 'no revoked');
      assert.equal(await said(answered('', signer)), 'unknown ocsp-unknown');
    }
    assert.equal(await said(answered(VALID, 'responder', '-sha256')), 'yes trusted', 'named by SHA-256');
    assert.equal(await said(answered(VALID, 'other')), 'unknown ocsp-unusable', 'by one without the purpose');
  });

  it('are answers to our own question, too', async () => {
    const nonce = Uint8Array.from({ length: 32 }, (_, index) => index + 1);
    for (const [sent, signer] of [
      [nonce, 'root'],
      [null, 'responder'],
    ] as const) {
      writeFileSync(at('request.der'), await ocspRequest(leaf, anchor, sent));
      const der = respond(VALID, signer);
      const asked = { der: leaf, issuer: anchor, nonce: sent, at: readResponse(der)!.producedAt };
      const taken = await takeAnswer(der, asked);
      assert.ok(typeof taken !== 'string');
      assert.deepEqual([taken.status, readResponse(der)!.nonce], ['good', sent && Buffer.from(sent).toString('hex')]);
    }
  });

  it('repeat the nonce they were asked with', () => {
    assert.match(readResponse(answered(VALID, 'root'))!.nonce!, /^[0-9a-f]{32}$/);
    assert.equal(readResponse(answered(VALID, 'root', '-no_nonce'))!.nonce, null);
  });
});
