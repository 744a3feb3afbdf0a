/** Stamps by a school's own time-stamp authority: they say when, and that they are the school's own word. */
import assert from 'node:assert/strict';
import type { Slot } from '../../../core/record/record-states.js';
import { readCertificate } from '../../../core/signing/certificate.js';
import { INTERNAL } from '../../../core/signing/identity.js';
import { COMMON_NAME, ORGANIZATION, UNIT } from '../../../core/signing/name.js';
import { readStampResponse, stampRequest } from '../../../core/signing/stamp-request.js';
import type { Verification } from '../../../core/signing/verify/steps.js';
import { buildCrl } from '../../../server/pki/authority/build.js';
import { forStamps } from '../../../server/pki/authority/extensions.js';
import { answerRequest, stampKey } from '../../../server/stamp-authority/answer.js';
import {
  type Attributes,
  authorityKey,
  authorityNamed,
  identifiedBy,
  issued,
  PERSON,
  SCHOOL,
  type SlotCertificates,
  SUBJECTS,
} from '../../support/identified.js';
import { keyFile, SIGNED_AT, signedRecord } from '../../support/signed-record.js';
import { verify } from '../../support/verification.js';

const NONCE = Uint8Array.of(1, 2, 3);

describe('stamps of a school’s own authority', () => {
  const stampedBy = async (certificate: Uint8Array): Promise<string> => {
    const key = stampKey(certificate, [], Buffer.from(keyFile('stamper.key.pem')).toString('utf8'));
    const stamp = async (slot: Slot, toStamp: Uint8Array): Promise<Uint8Array> => {
      const answer = answerRequest(await stampRequest(toStamp, NONCE), key, new Date(SIGNED_AT[slot]));
      return readStampResponse(answer, toStamp, NONCE);
    };
    return (await signedRecord({ stamp, certificates: signers })).text;
  };
  const labels = ({ signers }: Verification) => signers.map((one) => one.stampedInternally ?? false);
  /** An empty list of the licensed authority, or one that names the homeroom teacher after she signed. */
  const lists = async (late = false) => [
    await buildCrl(
      { certificate: authority, pkcs8: authorityKey() },
      {
        number: 1,
        revoked: late
          ? [{ serial: (await readCertificate(signers.homeroom)).serial, at: new Date('2027-06-08T00:00:00Z') }]
          : [],
        thisUpdate: new Date('2027-06-09T00:00:00Z'),
        nextUpdate: new Date('2049-01-01T00:00:00Z'),
      },
    ),
  ];
  const judged = async (text: string, late = false): Promise<Verification> =>
    verify(text, {
      ...{ anchors: [authority], licensed: [authority], crls: await lists(late), checkers: [] },
      seals: [{ schoolCode: null, fingerprint: (await readCertificate(signers.seal)).fingerprint }],
    });
  let authority: Uint8Array;
  let signers: SlotCertificates;
  let own: string;
  let elsewhere: string;
  before(async () => {
    authority = await authorityNamed([
      [ORGANIZATION, 'Nhà cung cấp'],
      [COMMON_NAME, 'Nhà cung cấp CA'],
    ]);
    const by = (slot: Slot) => identifiedBy(authority, slot, SUBJECTS[slot]);
    signers = { homeroom: await by('homeroom'), principal: await by('principal'), seal: await by('seal') };
    const stamper = (subject: Attributes) => issued('stamper', subject, authority, [...PERSON, forStamps()]);
    const subject = [
      ['2.5.4.6', 'VN'],
      [ORGANIZATION, SCHOOL],
      [UNIT, INTERNAL],
      [COMMON_NAME, 'Dấu thời gian nội bộ'],
    ] as const;
    own = await stampedBy(await stamper(subject));
    elsewhere = await stampedBy(await stamper([[COMMON_NAME, 'Dịch vụ dấu thời gian']]));
  });

  it('are told apart from others’', async () => {
    const found = await judged(own);
    assert.deepEqual(labels(found), [true, true, true]);
    assert.ok(found.signers.every(({ stampedAt }) => stampedAt !== null));
    assert.deepEqual(labels(await judged(elsewhere)), [false, false, false]);
  });

  it('take nothing from signatures that stand without them', async () => {
    const found = await judged(own);
    assert.deepEqual([found.verdict, found.standing], ['valid', 'licensed']);
  });

  it('lower to internal what counts for nothing but their word: a certificate revoked since', async () => {
    const by = async (text: string) => {
      const { verdict, standing } = await judged(text, true);
      return [verdict, standing];
    };
    assert.deepEqual(await by(own), ['valid', 'internal']);
    assert.deepEqual(await by(elsewhere), ['valid', 'licensed']);
  });
});
