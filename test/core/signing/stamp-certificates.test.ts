/** Stamps by an authority whose certificate has ended, was revoked, or is of somebody nobody here knows. */
import assert from 'node:assert/strict';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import type { Slot } from '../../../core/record/record-states.js';
import { readCertificate } from '../../../core/signing/certificate.js';
import { objectIdentifier } from '../../../core/signing/der.js';
import { OID } from '../../../core/signing/oids.js';
import { COMMON_NAME } from '../../../core/signing/name.js';
import { takeStamp } from '../../../core/signing/take-stamp.js';
import { readStampResponse, stampRequest } from '../../../core/signing/stamp-request.js';
import { checkStamp } from '../../../core/signing/timestamp.js';
import type { VerifyOptions } from '../../../core/signing/verify/verify-xml.js';
import { buildCrl } from '../../../server/pki/authority/build.js';
import { forStamps } from '../../../server/pki/authority/extensions.js';
import { unitFault } from '../../../server/portal/checks/faults-of-steps.js';
import { answerRequest, stampKey } from '../../../server/stamp-authority/answer.js';
import { authorityKey, authorityNamed, issued, PERSON } from '../../support/identified.js';
import { certificateOf, keyFile, SIGNED_AT, signedRecord } from '../../support/signed-record.js';
import { doubts, failures, verify } from '../../support/verification.js';

const DATA = new TextEncoder().encode('Học bạ');
const NONCE = Uint8Array.of(1, 2, 3);
const NAME = [[COMMON_NAME, 'Dịch vụ dấu thời gian']] as const;
const AT = new Date('2027-06-05T07:30:00Z');
const YEARS_LATER = new Date('2050-02-01T00:00:00Z');

const keyOf = (certificate: Uint8Array) =>
  stampKey(certificate, [], Buffer.from(keyFile('stamper.key.pem')).toString('utf8'));
const answerBy = async (certificate: Uint8Array, at: Date, data: Uint8Array = DATA): Promise<Uint8Array> =>
  answerRequest(await stampRequest(data, NONCE), keyOf(certificate), at);

/** The authority's list, which names one certificate as revoked. */
const listNaming = async (der: Uint8Array, at: string): Promise<Uint8Array> =>
  buildCrl(
    { certificate: certificateOf('authority'), pkcs8: authorityKey() },
    {
      number: 9,
      revoked: [{ serial: (await readCertificate(der)).serial, at: new Date(at) }],
      thisUpdate: new Date('2027-06-09T00:00:00Z'),
      nextUpdate: new Date('2049-01-01T00:00:00Z'),
    },
  );

describe('the certificate of a time-stamp authority', () => {
  const ours = certificateOf('stamper');
  const trust = { anchors: [keyFile('authority.der')], intermediates: [], crls: [keyFile('none-revoked.crl')] };
  const taken = async (by: Uint8Array, at: Date, crls: readonly Uint8Array[] = trust.crls): Promise<string> => {
    const outcome = await takeStamp(await answerBy(by, at), {
      ...{ stamped: DATA, nonce: NONCE, asked: at, answered: at, policy: null, certificates: [by] },
      trust: { ...trust, crls },
    });
    return 'token' in outcome ? 'taken' : outcome.fault;
  };

  it('has to count when it stamps: not yet, no more and revoked are refused by name', async () => {
    assert.equal(await taken(ours, AT), 'taken');
    assert.equal(await taken(ours, new Date('2001-01-01T00:00:00Z')), 'not-yet-valid');
    const short = await issued('stamper', NAME, certificateOf('authority'), [...PERSON, forStamps()]);
    assert.equal(await taken(short, AT), 'taken');
    assert.equal(await taken(short, YEARS_LATER), 'expired');
    assert.equal(await taken(ours, AT, [await listNaming(ours, '2027-06-04T00:00:00Z')]), 'revoked');
  });

  it('with a purpose that cannot be read is nobody’s, and throws nothing', async () => {
    for (const value of [new asn1js.Null(), new asn1js.Sequence({ value: [new asn1js.Null()] })]) {
      const odd = new pkijs.Extension({ extnID: OID.extendedKeyUsage, critical: true, extnValue: value.toBER() });
      const by = await issued('stamper', NAME, certificateOf('authority'), [...PERSON, odd]);
      assert.equal(await taken(by, AT), 'stamp-not-by-authority');
    }
  });

  it('that was revoked since settles no time: its key makes stamps of any', async () => {
    const token = await readStampResponse(await answerBy(ours, AT), DATA, NONCE);
    const found = await checkStamp(token, DATA, { ...trust, crls: [await listNaming(ours, '2027-06-08T00:00:00Z')] });
    assert.deepEqual([found.ok, found.code, found.at], ['unknown', 'revoked-later', null]);
  });
});

describe('what is not signed of a stamp', () => {
  const trust = { anchors: [keyFile('authority.der')], intermediates: [], crls: [keyFile('none-revoked.crl')] };

  it('is held to its form all the same: other programs go by it', async () => {
    const token = await readStampResponse(await answerBy(certificateOf('stamper'), AT), DATA, NONCE);
    const codeOf = async (at: number, to: number): Promise<string> => {
      const changed = token.slice();
      assert.notEqual(changed[at], to);
      changed[at] = to;
      return (await checkStamp(changed, DATA, trust)).code;
    };
    const algorithm = Buffer.from(token).lastIndexOf(Buffer.from(objectIdentifier(OID.rsaSha256)));
    for (const last of [5, 12, 14, 99]) assert.equal(await codeOf(algorithm + 10, last), 'stamp-forged', `${last}`);
    const digests = Buffer.from(token).indexOf(Buffer.from('020103310f300d', 'hex'));
    for (const [at, tag] of [
      [0, 0x31],
      [digests, 0x04],
      [digests + 3, 0x30],
    ] as const) {
      assert.equal(await codeOf(at, tag), 'stamp-unreadable', `${at}`);
    }
  });
});

describe('a record stamped by whom the checker cannot judge', () => {
  const stamped = async (by: Uint8Array): Promise<string> =>
    (
      await signedRecord({
        stamp: async (slot: Slot, toStamp) =>
          readStampResponse(await answerBy(by, new Date(SIGNED_AT[slot]), toStamp), toStamp, NONCE),
      })
    ).text;
  const judged = async (text: string, options: Partial<VerifyOptions> = {}) => {
    const found = await verify(text, options);
    assert.deepEqual(failures(found), []);
    return found;
  };
  let elsewhere: string;
  before(async () => {
    const root = await authorityNamed([[COMMON_NAME, 'Nơi cấp dấu thời gian']]);
    elsewhere = await stamped(await issued('stamper', NAME, root, [...PERSON, forStamps()]));
  });

  it('is as good as one without stamps, at the next school and at the portal', async () => {
    const found = await judged(elsewhere);
    assert.equal(found.verdict, 'valid');
    assert.deepEqual(
      doubts(found).filter((step) => step.startsWith('stamp')),
      ['stamp:homeroom no-anchor', 'stamp:principal no-anchor', 'stamp:seal no-anchor'],
    );
    assert.ok(found.signers.every(({ stampedAt }) => stampedAt === null));
    assert.equal(unitFault(found), null);
  });

  it('leaves open what a stamp alone would settle: a signer’s certificate revoked since', async () => {
    const crls = [keyFile('homeroom-revoked-late.crl')];
    const found = await judged(elsewhere, { crls });
    assert.equal(found.verdict, 'unknown');
    assert.ok(doubts(found).includes('chain:homeroom revoked-later'));
    assert.equal(unitFault(found)?.fault, 'HB13');
  });
});
