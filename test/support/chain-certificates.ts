/** Certificates and lists as they are told, good or bad, for the tests of chains. */
import { randomBytes } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { parseCertificate } from '../../core/signing/certificate.js';
import { makeName } from '../../core/signing/name.js';
import { buildCrl, type Issuer } from '../../server/pki/authority/build.js';
import { basicConstraints, keyUsage } from '../../server/pki/authority/extensions.js';
import { type MadeKey, signingKey } from '../../server/pki/authority/keys.js';

export const NOW = new Date('2027-06-20T02:00:00.000Z');
const DAY = 24 * 60 * 60 * 1000;
export const day = (days: number): Date => new Date(NOW.getTime() + days * DAY);

export interface Parts {
  readonly extensions?: pkijs.Extension[];
  /** Other parts of the subject, by OID; before the name. */
  readonly names?: readonly (readonly [type: string, value: string])[];
  /** Days from now. */
  readonly from?: number;
  readonly to?: number;
  readonly hash?: 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';
  /** Signs instead of the issuer's RSA key. */
  readonly by?: CryptoKey;
}

/** DER; `by` null: its own authority. */
export async function certificate(
  name: string,
  key: Pick<MadeKey, 'spki' | 'pkcs8'>,
  by: Issuer | null,
  parts: Parts = {},
): Promise<Uint8Array> {
  const { extensions = [], names = [], from = -10, to = 400, hash = 'SHA-256' } = parts;
  const made = new pkijs.Certificate();
  made.version = 2;
  made.serialNumber = new asn1js.Integer({ valueHex: Uint8Array.from([0x40, ...randomBytes(8)]) });
  made.subject = makeName([...names, ['2.5.4.3', name]]);
  made.issuer = by ? parseCertificate(by.certificate).subject : made.subject;
  made.notBefore.value = day(from);
  made.notAfter.value = day(to);
  made.subjectPublicKeyInfo = pkijs.PublicKeyInfo.fromBER(Uint8Array.from(key.spki));
  made.extensions = extensions;
  await made.sign(parts.by ?? (await rsaKey((by ?? key).pkcs8, hash)), hash);
  return new Uint8Array(made.toSchema(true).toBER());
}

const rsaKey = (pkcs8: Uint8Array, hash: string) =>
  globalThis.crypto.subtle.importKey('pkcs8', Buffer.from(pkcs8), { name: 'RSASSA-PKCS1-v1_5', hash }, false, ['sign']);

export const issuer = async (name: string, key: MadeKey, by: Issuer | null, parts: Parts): Promise<Issuer> => ({
  certificate: await certificate(name, key, by, parts),
  pkcs8: key.pkcs8,
});

export const authority = (pathLength?: number) => [
  basicConstraints(true, pathLength),
  keyUsage(['keyCertSign', 'cRLSign']),
];
export const person = () => [keyUsage(['digitalSignature'])];
export const critical = (extnID: string): pkijs.Extension =>
  new pkijs.Extension({ extnID, critical: true, extnValue: new asn1js.Sequence().toBER() });

export const list = (
  by: Issuer,
  number: number,
  thisUpdate: Date,
  revoked: { serial: string; at: Date }[] = [],
  next = 90,
) => buildCrl(by, { number, revoked, thisUpdate, nextUpdate: new Date(thisUpdate.getTime() + next * DAY) });

export async function resigned(crl: pkijs.CertificateRevocationList, by: Issuer): Promise<Uint8Array> {
  await crl.sign(await signingKey(by.pkcs8), 'SHA-256');
  return new Uint8Array((crl.toSchema(true) as asn1js.Sequence).toBER());
}

/** A list, of nobody where nothing is said, whose extensions are other ones. */
export async function extendedList(
  by: Issuer,
  thisUpdate: Date,
  change: (all: pkijs.Extension[]) => pkijs.Extension[],
  revoked: { serial: string; at: Date }[] = [],
): Promise<Uint8Array> {
  const crl = pkijs.CertificateRevocationList.fromBER(Uint8Array.from(await list(by, 4, thisUpdate, revoked, 900)));
  crl.crlExtensions = new pkijs.Extensions({ extensions: change(crl.crlExtensions!.extensions) });
  return resigned(crl, by);
}
