import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  NULL,
  context,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  smallInteger,
  tlv,
} from '../../../core/signing/der.js';
import { OID } from '../../../core/signing/oids.js';
import { readStampResponse, StampRefused, stampRequest } from '../../../core/signing/stamp-request.js';
import { checkStamp } from '../../../core/signing/timestamp.js';
import { berOf, octetsOf, partsOf } from '../../../core/signing/ber.js';
import { parseCertificate } from '../../../core/signing/certificate.js';
import { certificateOf, keyFile, signBy, signedRecord, type TestSigner } from '../../support/signed-record.js';
import { unreadableOf } from '../../support/unreadable-certificate.js';
import { StampAuthority } from '../../support/stamp-authority.js';
import { failures, tampered, verify } from '../../support/verification.js';
import { hasOpenssl } from './openssl.js';

const DATA = new TextEncoder().encode('Học bạ');
const NONCE = Uint8Array.of(0, 0x9c, 1, 2, 3, 4, 5, 6);
const TRUST = { anchors: [keyFile('authority.der')], intermediates: [], crls: [keyFile('none-revoked.crl')] };

(hasOpenssl() ? describe : describe.skip)('time stamps', () => {
  const authorities: StampAuthority[] = [];
  const authority = (...args: ConstructorParameters<typeof StampAuthority>): StampAuthority => {
    const made = new StampAuthority(...args);
    authorities.push(made);
    return made;
  };
  after(() => authorities.forEach((one) => one.remove()));
  const token = async (by: StampAuthority, data: Uint8Array = DATA): Promise<Uint8Array> =>
    readStampResponse(by.answer(await stampRequest(data, NONCE)), data, NONCE);
  const refusedAs = (code: string) => (error: unknown) => error instanceof StampRefused && error.code === code;

  it('are asked for, received, and accepted by openssl and by us', async () => {
    for (const [hash, digest] of [
      ['sha1', 'sha256'],
      ['sha256', 'sha512'],
    ] as const) {
      const by = authority(hash, digest);
      const stamp = await token(by);
      assert.ok(by.accepts(stamp, DATA));
      const found = await checkStamp(stamp, DATA, TRUST);
      assert.deepEqual([found.ok, found.code], ['yes', 'trusted']);
      assert.equal(found.detail, 'CN=Dịch vụ dấu thời gian thử nghiệm,C=VN');
      assert.ok(Math.abs(found.at!.getTime() - Date.now()) < 60_000);
    }
  });
  it('of other bytes, with another nonce or none, and refusals are not taken', async () => {
    const by = authority();
    const answer = by.answer(await stampRequest(DATA, NONCE));
    await assert.rejects(readStampResponse(answer, NONCE, NONCE), refusedAs('stamp-of-another'));
    await assert.rejects(readStampResponse(answer, DATA, Uint8Array.of(1)), refusedAs('stamp-nonce'));
    const [version, imprint, , certificates] = partsOf(berOf(await stampRequest(DATA, NONCE)));
    const unasked = sequence(...[version, imprint, certificates].map((part) => part!.valueBeforeDecodeView));
    await assert.rejects(readStampResponse(by.answer(unasked), DATA, NONCE), refusedAs('stamp-nonce'));
    await assert.rejects(readStampResponse(answer.slice(1), DATA, NONCE), refusedAs('stamp-unreadable'));
    await assert.rejects(readStampResponse(sequence(octetString(DATA)), DATA, NONCE), refusedAs('stamp-unreadable'));
    await assert.rejects(readStampResponse(sequence(), DATA, NONCE), refusedAs('stamp-unreadable'));
    await assert.rejects(
      readStampResponse(sequence(sequence(smallInteger(2))), DATA, NONCE),
      refusedAs('stamp-refused'),
    );
    await assert.rejects(
      readStampResponse(sequence(sequence(smallInteger(0))), DATA, NONCE),
      refusedAs('stamp-refused'),
    );
    await assert.rejects(
      readStampResponse(sequence(sequence(smallInteger(0)), sequence()), DATA, NONCE),
      refusedAs('stamp-unreadable'),
    );
  });
  it('that were changed, or are none, do not count', async () => {
    const stamp = await token(authority());
    const codeOf = async (der: Uint8Array, data = DATA): Promise<string> => {
      const { ok, code, at } = await checkStamp(der, data, TRUST);
      assert.equal(at, null);
      return `${ok} ${code}`;
    };
    assert.equal(await codeOf(stamp, NONCE), 'no stamp-of-another');
    assert.equal(await codeOf(DATA), 'no stamp-unreadable');
    assert.equal(
      await codeOf(sequence(objectIdentifier(OID.data), context(0, octetString(DATA)))),
      'no stamp-unreadable',
    );
    const forged = stamp.slice();
    forged[forged.length - 1]! ^= 1;
    assert.equal(await codeOf(forged), 'no stamp-forged');
    const hex = Buffer.from(stamp).toString('hex');
    const altered = (from: string, to: string): Uint8Array => {
      assert.ok(hex.includes(from));
      return new Uint8Array(Buffer.from(hex.replaceAll(from, to), 'hex'));
    };
    const oid = (dotted: string): string => Buffer.from(objectIdentifier(dotted)).toString('hex');
    const other = (dotted: string): string => `${oid(dotted).slice(0, -2)}7f`;
    for (const [dotted, said] of [
      [OID.tstInfo, 'no stamp-unreadable'],
      [OID.signedData, 'no stamp-unreadable'],
      [OID.signingCertificateV2, 'no stamp-forged'],
      [OID.messageDigest, 'no stamp-forged'],
      [OID.contentType, 'no stamp-forged'],
      [OID.sha256, 'no stamp-of-another'],
    ] as const) {
      assert.equal(await codeOf(altered(oid(dotted), other(dotted))), said, dotted);
    }
    const certificate = Buffer.from(keyFile('stamper.der')).toString('hex');
    const replaced = altered(
      certificate.slice(-64),
      `${certificate.slice(-64, -2)}${certificate.endsWith('00') ? '01' : '00'}`,
    );
    assert.equal(await codeOf(replaced), 'no stamp-forged');
    const year = Buffer.from(`${new Date().getUTCFullYear()}`).toString('hex');
    assert.equal(await codeOf(altered(`180f${year}`, `180f${Buffer.from('2020').toString('hex')}`)), 'no stamp-forged');
  });
  it('by an authority nobody trusts are unsaid', async () => {
    const found = await checkStamp(await token(authority()), DATA, { ...TRUST, anchors: [] });
    assert.deepEqual([found.ok, found.code, found.at], ['unknown', 'no-anchor', null]);
  });

  it('that bring no certificate, or are made by a key for something else, do not count', async () => {
    const by = authority();
    const request = await stampRequest(DATA, NONCE);
    const alone = sequence(
      ...partsOf(berOf(request))
        .slice(0, 3)
        .map((part) => part.valueBeforeDecodeView),
    );
    const bare = await readStampResponse(by.answer(alone), DATA, NONCE);
    assert.equal((await checkStamp(bare, DATA, TRUST)).code, 'stamp-forged');
    const content = tstInfoOf(bare);
    for (const [asked, said] of [
      [{}, 'trusted'],
      [{ hash: 'sha512' }, 'trusted'],
      [{ hash: 'sha1' }, 'stamp-forged'],
      [{ signer: 'teacher' }, 'stamp-not-by-authority'],
      [{ named: 'teacher' }, 'stamp-forged'],
      [{ without: OID.contentType }, 'stamp-forged'],
      [{ without: OID.messageDigest }, 'stamp-forged'],
      [{ twice: true }, 'stamp-unreadable'],
      [{ attributes: false }, 'stamp-unreadable'],
    ] as const) {
      const { code } = await checkStamp(ownToken(content, asked), DATA, TRUST);
      assert.equal(code, said, JSON.stringify(asked));
    }
  });

  it('of a time in another form than RFC 3161 allows are not read as of another day', async () => {
    const content = contentOf(authority().answer(await stampRequest(DATA, NONCE)));
    const parts = partsOf(berOf(content)).map((part) => part.valueBeforeDecodeView);
    const day = Buffer.from(parts[4]!.subarray(2, 10)).toString();
    const madeAt = (text: string): Uint8Array => {
      const own = sequence(...parts.map((part, index) => (index === 4 ? tlv(0x18, Buffer.from(text)) : part)));
      return ownToken(own, {});
    };
    const good = await checkStamp(madeAt(`${day}080000.25Z`), DATA, TRUST);
    assert.deepEqual([good.code, good.at?.toISOString().slice(10)], ['trusted', 'T08:00:00.250Z']);
    for (const text of [`${day}080000+0700`, `${day}0800Z`, `${day}080000`, `${day.slice(0, 4)}0230080000Z`]) {
      const wrong = madeAt(text);
      const { ok, code, at } = await checkStamp(wrong, DATA, TRUST);
      assert.deepEqual([ok, code, at], ['no', 'stamp-unreadable', null], text);
      const answer = sequence(sequence(smallInteger(0)), wrong);
      await assert.rejects(readStampResponse(answer, DATA, NONCE), refusedAs('stamp-unreadable'), text);
    }
  });
  it('by whoever has a certificate that cannot be read do not count', async () => {
    const content = contentOf(authority().answer(await stampRequest(DATA, NONCE)));
    const { ok, code } = await checkStamp(ownToken(content, { der: unreadableOf('stamper') }), DATA, TRUST);
    assert.deepEqual([ok, code], ['no', 'unreadable']);
  });

  describe('in a signature', () => {
    // Taken when these tests begin, which may be minutes after this file was loaded.
    let NOW: Date;
    let at: { homeroom: string; principal: string; seal: string };
    before(() => {
      NOW = new Date(Math.floor(Date.now() / 1000) * 1000);
      const signedAt = NOW.toISOString().replace('.000', '');
      at = { homeroom: signedAt, principal: signedAt, seal: signedAt };
    });
    const stamped = (by: StampAuthority, times = at) =>
      signedRecord({ signedAt: times, stamp: (_, toStamp) => token(by, toStamp) });
    it('stand before the next one signs, and say when', async () => {
      const { text } = await stamped(authority());
      const found = await verify(text, { at: new Date() });
      assert.deepEqual(failures(found), []);
      assert.equal(found.verdict, 'valid');
      assert.equal(found.steps.filter(({ code }) => code.startsWith('stamp:')).length, 3);
      for (const { stampedAt } of found.signers) assert.ok(Math.abs(Date.parse(stampedAt!) - NOW.getTime()) < 60_000);
    });
    it('are not taken from another signature', async () => {
      const { text } = await stamped(authority());
      const [, first, second] = text.match(/<xades:EncapsulatedTimeStamp>[^<]*/g)!.map((one) => one.split('>')[1]!);
      const found = await verify(tampered(text, second!, first!), { at: new Date() });
      assert.ok(failures(found).includes('stamp:seal stamp-of-another'));
      const broken = await verify(tampered(text, second!, 'AA=A'), { at: new Date() });
      assert.ok(failures(broken).includes('stamp:seal stamp-unreadable'));
    });
    it('do not fit a claim of much later', async () => {
      const hour = new Date(NOW.getTime() + 3_600_000).toISOString().replace('.000', '');
      const { text } = await stamped(authority(), { homeroom: hour, principal: hour, seal: hour });
      const found = await verify(text, { at: new Date(NOW.getTime() + 7_200_000) });
      assert.deepEqual(failures(found), ['order stamp-unlike-claim']);
    });
    it('settle what a claimed time leaves open once a certificate is revoked, if they count', async () => {
      const { text } = await stamped(authority());
      const crls = [keyFile('homeroom-revoked-late.crl')];
      const homeroom = async (document: string) =>
        (await verify(document, { at: new Date(), crls })).steps.find(({ code }) => code === 'chain:homeroom')!;
      const { ok, reason } = await homeroom(text);
      assert.deepEqual([ok, reason], [true, 'revoked-later']);
      const [own] = text.match(/<xades:EncapsulatedTimeStamp>[^<]*/)!;
      assert.equal((await homeroom(tampered(text, own, '<xades:EncapsulatedTimeStamp>AAAA'))).ok, null);
    });
    it('of an unknown authority leave the claimed time', async () => {
      const { text } = await stamped(authority());
      const found = await verify(text, { at: new Date(), anchors: [] });
      assert.equal(found.verdict, 'unknown');
      assert.equal(found.signers[0]!.stampedAt, null);
      assert.equal(found.steps.find(({ code }) => code === 'stamp:homeroom')!.reason, 'no-anchor');
    });
  });
});

/** DER of a token's TSTInfo, and of the one in an answer. */
const tstInfoOf = (token: Uint8Array): Uint8Array =>
  octetsOf(partsOf(partsOf(partsOf(partsOf(partsOf(berOf(token))[1])[0])[2])[1])[0]);
const contentOf = (answer: Uint8Array): Uint8Array =>
  tstInfoOf(partsOf(berOf(answer))[1]!.valueBeforeDecodeView.slice());

interface OwnToken {
  readonly signer?: TestSigner;
  /** DER of the certificate that comes along instead of the signer's. */
  readonly der?: Uint8Array;
  /** Whose issuer and number stand in the signer's identifier. */
  readonly named?: TestSigner;
  readonly hash?: 'sha1' | 'sha512';
  readonly without?: string;
  readonly twice?: boolean;
  readonly attributes?: boolean;
}

/** A token around a TSTInfo, as no honest authority would make it. */
function ownToken(content: Uint8Array, asked: OwnToken): Uint8Array {
  const { signer = 'stamper', hash, named = signer, attributes = true } = asked;
  const digest = (name: string, bytes: Uint8Array) => new Uint8Array(createHash(name).update(bytes).digest());
  const algorithm = (oid: string) => sequence(objectIdentifier(oid), NULL);
  const certificate = asked.der ?? certificateOf(signer);
  const name = hash === undefined ? [] : [algorithm(OID[hash])];
  const essId = sequence(...name, octetString(digest(hash ?? 'sha256', certificate)));
  const values = [
    [OID.contentType, objectIdentifier(OID.tstInfo)],
    [OID.messageDigest, octetString(digest('sha256', content))],
    [OID.signingCertificateV2, sequence(sequence(essId))],
  ] as const;
  const signed = setOf(
    ...values
      .filter(([oid]) => oid !== asked.without)
      .map(([oid, value]) => sequence(objectIdentifier(oid), setOf(value))),
  );
  const implicit = signed.slice();
  implicit[0] = 0xa0;
  const { issuer, serialNumber } = parseCertificate(certificateOf(named));
  const info = sequence(
    smallInteger(1),
    sequence(new Uint8Array(issuer.valueBeforeDecode), tlv(0x02, serialNumber.valueBlock.valueHexView)),
    algorithm(OID.sha256),
    ...(attributes ? [implicit] : []),
    algorithm(OID.rsaSha256),
    octetString(signBy(signer, signed)),
  );
  const data = sequence(
    smallInteger(3),
    setOf(algorithm(OID.sha256)),
    sequence(objectIdentifier(OID.tstInfo), context(0, octetString(content))),
    context(0, certificate),
    tlv(0x31, info, ...(asked.twice ? [info] : [])),
  );
  return sequence(objectIdentifier(OID.signedData), context(0, data));
}
