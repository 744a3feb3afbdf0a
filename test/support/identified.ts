/** Certificates of the test keys under other names and numbers, by the test authority or by one named otherwise. */
import { createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { parseCertificate } from '../../core/signing/certificate.js';
import { COMMON_NAME, GIVEN_NAME, makeName, nameAttributes, ORGANIZATION, SURNAME, USER_ID } from '../../core/signing/name.js';
import { basicConstraints, keyUsage } from '../../server/pki/authority/extensions.js';
import { signingKey } from '../../server/pki/authority/keys.js';
import { certificateOf, keyFile, type TestSigner } from './signed-record.js';

export type Attributes = readonly (readonly [type: string, text: string])[];

export const SCHOOL = 'Trường Tiểu học Đoàn Thị Điểm';
const VN = ['2.5.4.6', 'VN'] as const;

/** Who is wanted in the slots of the test record, each by her number or code. */
export const SUBJECTS = {
  homeroom: [VN, [COMMON_NAME, 'NGUYEN THI HONG HANH'], [USER_ID, 'CCCD:001185012345']],
  principal: [VN, [ORGANIZATION, SCHOOL], [COMMON_NAME, 'Phạm Thị Lan'], [USER_ID, 'CCCD: 001 175 009 876']],
  seal: [VN, [COMMON_NAME, SCHOOL], [USER_ID, 'MATRUONG:01008412']],
} as const satisfies Record<string, Attributes>;

/** A person without a number, as a school's own authority names her. */
export const personNamed = (family: string, given: string): Attributes => [
  VN,
  [ORGANIZATION, SCHOOL],
  [SURNAME, family],
  [GIVEN_NAME, given],
  [COMMON_NAME, `${family} ${given}`],
];

const pkcs8 = (signer: TestSigner): Uint8Array =>
  createPrivateKey(Buffer.from(keyFile(`${signer}.key.pem`))).export({ format: 'der', type: 'pkcs8' });
/** Of the test authority, PKCS#8. */
export const authorityKey = (): Uint8Array => pkcs8('authority');
const spki = (signer: TestSigner): Uint8Array =>
  createPublicKey(Buffer.from(keyFile(`${signer}.key.pem`))).export({ format: 'der', type: 'spki' });

export const PERSON = [basicConstraints(false), keyUsage(['digitalSignature'])];
export const AUTHORITY = [basicConstraints(true), keyUsage(['keyCertSign', 'cRLSign'])];
/** What stands in the subject of a certificate. */
export const nameOf = (der: Uint8Array): Attributes =>
  nameAttributes(new Uint8Array(parseCertificate(der).subject.valueBeforeDecode)).map(({ type, text }) => [type, text]);

/** DER of a certificate of a signer's key. */
export const identified = (signer: TestSigner, subject: Attributes): Promise<Uint8Array> =>
  issued(signer, subject, certificateOf('authority'), PERSON);

/** DER of an authority of the test authority's key by another name. */
export const authorityNamed = (subject: Attributes): Promise<Uint8Array> =>
  issued('authority', subject, null, AUTHORITY);

/** The same below such an authority. */
export const identifiedBy = (authority: Uint8Array, signer: TestSigner, subject: Attributes): Promise<Uint8Array> =>
  issued(signer, subject, authority, PERSON);

/** `authority`: DER of who is named as its issuer, itself where null; `by`: whose key signs it. */
export async function issued(
  signer: TestSigner,
  subject: Attributes,
  authority: Uint8Array | null,
  extensions: readonly pkijs.Extension[],
  by: TestSigner = 'authority',
): Promise<Uint8Array> {
  const made = new pkijs.Certificate();
  made.version = 2;
  made.serialNumber = new asn1js.Integer({ valueHex: Uint8Array.from([0x40, ...randomBytes(8)]) });
  made.subject = makeName(subject);
  made.issuer = authority === null ? made.subject : parseCertificate(authority).subject;
  made.notBefore.value = new Date('2025-01-01T00:00:00Z');
  made.notAfter.value = new Date('2049-12-31T00:00:00Z');
  made.subjectPublicKeyInfo = pkijs.PublicKeyInfo.fromBER(Uint8Array.from(spki(signer)));
  made.extensions = [...extensions];
  await made.sign(await signingKey(pkcs8(by)), 'SHA-256');
  return new Uint8Array(made.toSchema(true).toBER());
}

export type SlotCertificates = Readonly<Record<'homeroom' | 'principal' | 'seal', Uint8Array>>;
/** Certificates that say by themselves whose they are. */
export async function identifiedSlots(): Promise<SlotCertificates> {
  const [homeroom, principal, seal] = await Promise.all([
    identified('homeroom', SUBJECTS.homeroom),
    identified('principal', SUBJECTS.principal),
    identified('seal', SUBJECTS.seal),
  ]);
  return { homeroom, principal, seal };
}
