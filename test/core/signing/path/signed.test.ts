/** A signature's value has one encoding: nobody can write a certificate or a list anew that somebody else has signed. */
import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import * as pkijs from 'pkijs';
import { sequence, tlv } from '../../../../core/signing/der.js';
import { formOf } from '../../../../core/signing/path/form.js';
import { signedOf, signerOf } from '../../../../core/signing/path/signed.js';
import { readTlv } from '../../../../core/signing/path/tlv.js';
import { isWellWritten, signedBy } from '../../../../core/signing/signed-by.js';
import { checkChain, type ChainVerdict } from '../../../../core/signing/chain.js';
import { keyOf } from '../../../support/chain-asking.js';
import { certificateOf } from '../../../support/signed-record.js';
import { OPTIONS } from '../../../support/verification.js';
import { joinBytes, NULL, oid, rawCertificate, SHA256_RSA, signatory } from '../../../support/raw-certificates.js';

const ECDSA_SHA256 = sequence(oid('1.2.840.10045.4.3.2'));
const text = sequence(tlv(2, Uint8Array.of(7)));
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
const signer = signerOf(new Uint8Array(publicKey.export({ type: 'spki', format: 'der' })));
const bits = (value: Uint8Array, unused = 0): Uint8Array => tlv(3, joinBytes(Uint8Array.of(unused), value));
const asked = (value: Uint8Array): Promise<boolean> =>
  signedBy(signedOf(readTlv(text), readTlv(ECDSA_SHA256), readTlv(bits(value))), signer);

/** One in whose numbers the first bit of one at least is set, so that it has a zero before it, as every second has. */
function signature(): Uint8Array {
  for (;;) {
    const value = new Uint8Array(sign('sha256', text, privateKey));
    if (value[4] === 0) return value;
  }
}

describe('how a signature’s value is written', () => {
  it('is DER of two numbers that are not below zero, for ECDSA', async () => {
    const value = signature();
    const [r, s] = [value.subarray(2, 4 + value[3]!), value.subarray(4 + value[3]!)];
    assert.ok(await asked(value));
    const others: Record<string, Uint8Array> = {
      'a length longer than it need be': joinBytes(Uint8Array.of(0x30, 0x81), value.subarray(1)),
      'an unsaid length': joinBytes(Uint8Array.of(0x30, 0x80), r, s, Uint8Array.of(0, 0)),
      'a zero too few': sequence(tlv(2, r.subarray(3)), s),
      'a zero too many': sequence(tlv(2, joinBytes(Uint8Array.of(0), r.subarray(2))), s),
      'something behind it': joinBytes(value, Uint8Array.of(5, 0)),
      'something more in it': sequence(r, s, NULL),
      'one number': sequence(r),
      'no numbers': sequence(tlv(4, r.subarray(2)), s),
      'a set': tlv(0x31, joinBytes(r, s)),
      nothing: new Uint8Array(),
    };
    const ecdsa = new pkijs.AlgorithmIdentifier({ algorithmId: '1.2.840.10045.4.3.2' });
    assert.ok(isWellWritten(ecdsa, value));
    for (const [what, other] of Object.entries(others)) {
      assert.equal(await asked(other), false, what);
      assert.equal(isWellWritten(ecdsa, other), false, what);
    }
  });

  it('is as it is for RSA, whose value is a number of one length', () => {
    const rsa = new pkijs.AlgorithmIdentifier({ algorithmId: '1.2.840.113549.1.1.11' });
    assert.ok(isWellWritten(rsa, Uint8Array.of(1, 2, 3)));
  });

  it('is whole octets: no bits are left over', async () => {
    assert.throws(() => signedOf(readTlv(text), readTlv(SHA256_RSA), readTlv(bits(signature(), 4))), TypeError);
    assert.throws(() => signedOf(readTlv(text), readTlv(SHA256_RSA), readTlv(tlv(3, new Uint8Array()))), TypeError);
    const one = signatory('Một', await keyOf(1));
    const certificate = rawCertificate(one, one, {});
    assert.notEqual(formOf(certificate), null);
    // An RSA signature of 2048 bits ends the certificate: its count of bits left over stands before its 256 octets.
    const other = certificate.slice();
    const at = other.length - 257;
    assert.equal(other[at], 0);
    other[at] = 1;
    assert.equal(formOf(other), null);
  });

  it('is no other’s: a certificate or a list of which a byte is another, too many or missing counts no more', async () => {
    const { anchors, intermediates, crls } = OPTIONS;
    const [list] = crls as [Uint8Array];
    const asks = {
      certificate: { bytes: certificateOf('teacher'), ask: (bytes: Uint8Array) => chainOf(bytes, list) },
      list: { bytes: list, ask: (bytes: Uint8Array) => chainOf(certificateOf('teacher'), bytes) },
    };
    function chainOf(der: Uint8Array, crl: Uint8Array): Promise<ChainVerdict> {
      return checkChain(der, { anchors, intermediates, crls: [crl], at: new Date('2027-06-05T00:00:00Z') });
    }
    for (const [what, { bytes, ask }] of Object.entries(asks)) {
      assert.equal((await ask(bytes)).ok, 'yes');
      for (let at = 0; at < bytes.length; at += 3) {
        const [before, after] = [bytes.subarray(0, at), bytes.subarray(at + 1)];
        const byte = bytes[at]!;
        const others = [joinBytes(before, Uint8Array.of(byte ^ 1), after)];
        // Every byte would take as long again, twice.
        if (at % 8 === 0)
          others.push(joinBytes(before, Uint8Array.of(byte), bytes.subarray(at)), joinBytes(before, after));
        for (const other of others)
          if (!same(other, bytes)) assert.notEqual((await ask(other)).ok, 'yes', `${what} ${at}`);
      }
    }
  });
});

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
