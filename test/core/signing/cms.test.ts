import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { prepareCms } from '../../../core/signing/cms.js';
import { readStampResponse, stampRequest } from '../../../core/signing/stamp-request.js';
import { certificateOf, keyPath, signBy } from '../../support/signed-record.js';
import { StampAuthority } from '../../support/stamp-authority.js';
import { hasOpenssl, Openssl } from './openssl.js';

const CONTENT = Buffer.from('Học bạ của Trần Đức Ấn');
const digest = new Uint8Array(createHash('sha256').update(CONTENT).digest());
const certificate = certificateOf('seal');

(hasOpenssl() ? describe : describe.skip)('CAdES', () => {
  let openssl: Openssl;
  before(() => {
    openssl = new Openssl();
    openssl.run('x509', '-inform', 'DER', '-in', keyPath('authority.der'), '-out', 'authority.pem');
  });
  after(() => openssl.remove());

  const accepted = (der: Uint8Array, content: Uint8Array = CONTENT): boolean => {
    openssl.write('content', content);
    openssl.write('signature', der);
    try {
      openssl.run(
        ...['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', 'signature', '-content', 'content'],
        ...['-CAfile', 'authority.pem', '-purpose', 'any', '-out', 'out'],
      );
      return true;
    } catch {
      return false;
    }
  };

  for (const signedAt of [null, new Date('2027-06-05T07:30:00Z'), new Date('2051-01-02T03:04:05Z')]) {
    it(`made from a digest, ${signedAt?.toISOString() ?? 'without a time'}, is accepted by openssl`, async () => {
      const prepared = await prepareCms({ digest, certificate, chain: [certificateOf('authority')], signedAt });
      const der = prepared.finish(signBy('seal', prepared.toSign));
      assert.ok(accepted(der));
      assert.ok(!accepted(der, Buffer.from('Học bạ của Trần Đức Ân')));
      assert.ok(!accepted(prepared.finish(signBy('teacher', prepared.toSign))));
      const shown = openssl.run('cms', '-cmsout', '-print', '-inform', 'DER', '-in', openssl.write('one', der));
      assert.equal(shown.includes('signingTime'), signedAt !== null);
      // SignedData and SignerInfo alike: content that is data, a signer named by issuer and number (RFC 5652, 5.1, 5.3).
      const versions = shown.match(/^ +version: .*$/gm)!.map((line) => line.trim());
      assert.deepEqual([versions[0], versions.at(-1)], ['version: 1', 'version: 1']);
      assert.ok(shown.includes('id-smime-aa-signingCertificateV2'));
      if (signedAt) assert.ok(shown.includes(`${signedAt.getUTCFullYear()} GMT`));
    });
  }
  it('carries a stamp of its value', async () => {
    const authority = new StampAuthority();
    const prepared = await prepareCms({ digest, certificate, chain: [], signedAt: null });
    const value = signBy('seal', prepared.toSign);
    const nonce = Uint8Array.of(7);
    const answer = authority.answer(await stampRequest(value, nonce));
    const der = prepared.finish(value, await readStampResponse(answer, value, nonce));
    authority.remove();
    assert.ok(accepted(der));
    const shown = openssl.run('cms', '-cmsout', '-print', '-inform', 'DER', '-in', openssl.write('one', der));
    assert.ok(shown.includes('id-smime-aa-timeStampToken'));
  });
});
