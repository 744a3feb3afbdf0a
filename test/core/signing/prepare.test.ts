import assert from 'node:assert/strict';
import { prepareSignature } from '../../../core/signing/prepare-signature.js';
import { prepareRecordSignature } from '../../../core/signing/sign-record.js';
import { checkSignatureValue } from '../../../core/signing/signing-certificate.js';
import { instantOf } from '../../../core/signing/verify/instants.js';
import type { SignedSlots } from '../../../core/record/record-xml.js';
import { certificateOf, ISSUE, LIST_SIGNED_AT, SIGNED_AT, signBy, signedRecord } from '../../support/signed-record.js';
import { buildLeader, buildYearRecord } from '../../support/year-record.js';

const record = buildYearRecord();
const certificate = certificateOf('homeroom');

describe('preparing a signature', () => {
  it('wants the slot’s own data and the signatures before it', async () => {
    const { signed } = await signedRecord();
    const principal = { signedAt: SIGNED_AT.principal, leader: buildLeader() };
    const seal = { signedAt: SIGNED_AT.seal, issue: ISSUE };
    const unsigned = { signedAt: SIGNED_AT.homeroom };
    for (const [slot, so] of [
      ['homeroom', {}],
      ['principal', { homeroom: signed.homeroom! }],
      ['principal', { homeroom: unsigned, principal }],
      ['principal', { principal }],
      ['seal', { homeroom: signed.homeroom!, principal, seal }],
      ['seal', { principal: signed.principal!, seal }],
    ] as const satisfies readonly (readonly ['homeroom' | 'principal' | 'seal', SignedSlots])[]) {
      await assert.rejects(prepareRecordSignature(slot, { record, signed: so, certificate }), RangeError);
    }
    const asked = { kind: 'transaction', code: 'x', texts: {}, signedAt: LIST_SIGNED_AT, certificate } as const;
    await assert.rejects(prepareSignature(asked), RangeError);
  });
  it('takes in no subject rows where nobody else has to sign', async () => {
    const asked = { record, signed: { homeroom: { signedAt: SIGNED_AT.homeroom } }, certificate };
    const prepared = await prepareRecordSignature('homeroom', asked);
    assert.ok(
      prepared.finish(new Uint8Array(256)).includes('<hb:SubjectRows xmlns:hb="urn:hocba:signing:1"></hb:SubjectRows>'),
    );
  });
  it('gives a later seal the same bytes, whatever signature stood in its slot', async () => {
    const { signed, prepared } = await signedRecord();
    const again = await prepareRecordSignature('seal', { record, signed, certificate: certificateOf('seal') });
    assert.deepEqual(again.toSign, prepared.seal!.toSign);
  });
  it('puts no signature of a person on again: only a seal may claim a later moment than its line', async () => {
    const asked = { record, signed: { homeroom: { signedAt: SIGNED_AT.homeroom } }, certificate };
    const later = { ...asked, claimedAt: SIGNED_AT.principal };
    await assert.rejects(prepareRecordSignature('homeroom', later), /homeroom is not put on again/);
    await prepareRecordSignature('homeroom', asked);
  });
  it('does not take what is no certificate', async () => {
    const asked = { record, signed: { homeroom: { signedAt: SIGNED_AT.homeroom } } };
    await assert.rejects(prepareRecordSignature('homeroom', { ...asked, certificate: Uint8Array.of(1, 2) }), {
      name: 'CertificateUnreadable',
    });
  });
});

describe('checkSignatureValue', () => {
  const data = new TextEncoder().encode('<ds:SignedInfo>');
  it('tells the owner’s signature from others', async () => {
    assert.equal(await checkSignatureValue(data, signBy('homeroom', data), certificate), true);
    assert.equal(await checkSignatureValue(data, signBy('principal', data), certificate), false);
    assert.equal(await checkSignatureValue(data, new Uint8Array(), certificate), false);
    assert.equal(await checkSignatureValue(data.slice(1), signBy('homeroom', data), certificate), false);
  });
  it('takes no key shorter than 2048 bits', async () => {
    assert.equal(await checkSignatureValue(data, signBy('short', data), certificateOf('short')), false);
  });
});

describe('instantOf', () => {
  it('reads moments with an offset only', () => {
    assert.equal(instantOf('2027-06-01T08:15:00+07:00')?.toISOString(), '2027-06-01T01:15:00.000Z');
    assert.equal(instantOf('2027-06-01T08:15:00.5Z')?.toISOString(), '2027-06-01T08:15:00.500Z');
    for (const text of [
      '',
      '2027-06-01',
      '2027-06-01T08:15:00',
      '2027-13-01T08:15:00Z',
      // To `Date` the second of March, the first of June and the day after.
      '2027-02-30T08:15:00+07:00',
      '2027-05-32T08:15:00Z',
      '2027-06-01T24:00:00Z',
      '2027-06-01T08:60:00Z',
      '2027-06-01T08:15:00+24:00',
      '1. 6. 2027',
      '2027-06-01T08:15:00Z ',
    ]) {
      assert.equal(instantOf(text), null, text);
    }
  });
});
