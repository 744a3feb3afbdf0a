/** The small authority: what it answers, what OpenSSL and we think of it, over HTTP as well. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { berOf, partsOf } from '../../../core/signing/ber.js';
import { NULL, objectIdentifier, octetString, sequence, smallInteger, tlv, TRUE } from '../../../core/signing/der.js';
import { OID } from '../../../core/signing/oids.js';
import { readStampResponse, stampRequest } from '../../../core/signing/stamp-request.js';
import { checkStamp } from '../../../core/signing/timestamp.js';
import { answerRequest, INTERNAL_POLICY } from '../../../server/stamp-authority/answer.js';
import { type ServedStamps, serveStamps } from '../../../server/stamp-authority/serve-stamps.js';
import { hasOpenssl } from '../../core/signing/openssl.js';
import { keyFile } from '../../support/signed-record.js';
import { smallStampKey } from '../../support/small-stamps.js';
import { StampAuthority } from '../../support/stamp-authority.js';

const DATA = new TextEncoder().encode('Học bạ');
const NONCE = Uint8Array.of(0x9c, 1, 2, 3);
const AT = new Date('2027-06-05T07:30:00.250Z');
const TRUST = { anchors: [keyFile('authority.der')], intermediates: [], crls: [keyFile('none-revoked.crl')] };
const KEY = smallStampKey();
const tokenAt = async (at: Date): Promise<Uint8Array> =>
  readStampResponse(answerRequest(await stampRequest(DATA, NONCE), KEY, at), DATA, NONCE);

describe('the small time-stamp authority', () => {
  it('stamps as of its own clock, and we take it', async () => {
    const found = await checkStamp(await tokenAt(AT), DATA, TRUST);
    assert.deepEqual([found.ok, found.code, found.at?.toISOString()], ['yes', 'trusted', AT.toISOString()]);
    assert.deepEqual(found.certificate, KEY.certificate);
    const whole = await checkStamp(await tokenAt(new Date('2027-06-05T07:30:00Z')), DATA, TRUST);
    assert.equal(whole.at?.toISOString(), '2027-06-05T07:30:00.000Z');
  });

  (hasOpenssl() ? it : it.skip)('is accepted by openssl ts -verify, for its own data and no other', async () => {
    const openssl = new StampAuthority();
    try {
      const token = await tokenAt(new Date());
      assert.ok(openssl.accepts(token, DATA));
      assert.ok(!openssl.accepts(token, NONCE));
    } finally {
      openssl.remove();
    }
  });

  it('refuses by name what it does not stamp', () => {
    const imprint = (oid: string, bytes: Uint8Array) =>
      sequence(sequence(objectIdentifier(oid), NULL), octetString(bytes));
    const digest = new Uint8Array(createHash('sha256').update(DATA).digest());
    const good = imprint(OID.sha256, digest);
    const bits = (request: Uint8Array): string => {
      const [status, token] = partsOf(berOf(answerRequest(request, KEY, AT)));
      assert.equal(token, undefined);
      return Buffer.from(partsOf(status)[1]!.valueBeforeDecodeView).toString('hex');
    };
    assert.equal(bits(DATA), '03020520', 'garbage: badRequest');
    assert.equal(bits(sequence(smallInteger(2), good)), '03020520', 'another version');
    assert.equal(bits(sequence(smallInteger(1), imprint(OID.sha1, digest.slice(0, 20)))), '03020780', 'badAlg');
    assert.equal(bits(sequence(smallInteger(1), imprint(OID.sha256, digest.slice(1)))), '03020204', 'badDataFormat');
    assert.equal(bits(sequence(smallInteger(1), good, objectIdentifier('1.2.3'))), '0303000001', 'unacceptedPolicy');
    assert.equal(bits(sequence(smallInteger(1), good, tlv(0xa0))), '030407000080', 'unacceptedExtension');
    const asked = sequence(smallInteger(1), good, INTERNAL_POLICY, TRUE);
    assert.equal(partsOf(berOf(answerRequest(asked, KEY, AT))).length, 2, 'its own policy, without a nonce');
  });

  describe('over HTTP', () => {
    let served: ServedStamps;
    before(async () => {
      served = await serveStamps({ key: KEY, port: 0, clock: () => AT });
    });
    after(() => served.close());
    const post = (body: Uint8Array, type = 'application/timestamp-query') =>
      fetch(served.url, { method: 'POST', body: Buffer.from(body), headers: { 'Content-Type': type } });

    it('answers requests', async () => {
      const response = await post(await stampRequest(DATA, NONCE));
      assert.equal(response.headers.get('content-type'), 'application/timestamp-reply');
      const token = await readStampResponse(new Uint8Array(await response.arrayBuffer()), DATA, NONCE);
      assert.equal((await checkStamp(token, DATA, TRUST)).at?.toISOString(), AT.toISOString());
    });

    it('and nothing else', async () => {
      assert.equal((await fetch(served.url)).status, 405);
      assert.equal((await post(DATA, 'text/plain')).status, 415);
      assert.equal((await post(new Uint8Array(5000))).status, 413);
    });
  });
});
