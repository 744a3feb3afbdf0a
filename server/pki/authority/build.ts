/** Certificates and revocation lists of the school's authority, as DER. */
import { randomBytes, webcrypto } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { INTERNAL } from '../../../core/signing/identity.js';
import { COMMON_NAME, makeName, ORGANIZATION, UNIT } from '../../../core/signing/name.js';
import { parseCertificate } from '../../../core/signing/certificate.js';
import { serialNumber } from '../make-certificate.js';
import { authorityKeyIdentifier, crlNumber, expiredCertificatesSince } from './extensions.js';
import { signingKey } from './keys.js';

export interface Validity {
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** An authority with its key at hand; DER both. */
export interface Issuer {
  readonly certificate: Uint8Array;
  readonly pkcs8: Uint8Array;
}

export interface CertificateDraft extends Validity {
  readonly commonName: string;
  readonly organization: string;
  /** More of the subject, by type: what says whether it is a person's or the school's. */
  readonly identity?: readonly (readonly [type: string, text: string])[];
  readonly spki: Uint8Array;
  readonly extensions: readonly pkijs.Extension[];
}

/** X.520's upper bound of a name. */
const LONGEST_NAME = 64;
const short = (text: string): string => [...text.normalize('NFC')].slice(0, LONGEST_NAME).join('');

/** Sign a certificate; self-signed with the key alone where there is no issuer yet. */
export async function buildCertificate(
  { commonName, organization, identity = [], spki, notBefore, notAfter, extensions }: CertificateDraft,
  issuer: Issuer | { readonly pkcs8: Uint8Array },
): Promise<Uint8Array> {
  const certificate = new pkijs.Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1js.Integer({ valueHex: Buffer.from(serialNumber(randomBytes(16)), 'hex') });
  certificate.subject = makeName([
    ['2.5.4.6', 'VN'],
    [ORGANIZATION, short(organization)],
    [UNIT, INTERNAL],
    ...identity.map(([type, text]) => [type, short(text)] as const),
    [COMMON_NAME, short(commonName)],
  ]);
  certificate.issuer = 'certificate' in issuer ? parseCertificate(issuer.certificate).subject : certificate.subject;
  certificate.notBefore = timeOf(notBefore);
  certificate.notAfter = timeOf(notAfter);
  certificate.subjectPublicKeyInfo = pkijs.PublicKeyInfo.fromBER(spki);
  certificate.extensions = [...extensions];
  await sign(certificate, issuer.pkcs8);
  return new Uint8Array(certificate.toSchema().toBER());
}

/** pkijs's own signing leaves out the NULL that RFC 4055 section 5 wants beside sha256WithRSAEncryption. */
async function sign(draft: pkijs.Certificate | pkijs.CertificateRevocationList, pkcs8: Uint8Array): Promise<void> {
  const algorithm = { algorithmId: '1.2.840.113549.1.1.11', algorithmParams: new asn1js.Null() };
  draft.signature = new pkijs.AlgorithmIdentifier(algorithm);
  draft.signatureAlgorithm = new pkijs.AlgorithmIdentifier(algorithm);
  // Both have it; the list's types hide it.
  const { encodeTBS } = draft as unknown as { encodeTBS: (this: typeof draft) => asn1js.Sequence };
  draft.tbsView = new Uint8Array(encodeTBS.call(draft).toBER());
  const value = await webcrypto.subtle.sign('RSASSA-PKCS1-v1_5', await signingKey(pkcs8), draft.tbsView);
  draft.signatureValue = new asn1js.BitString({ valueHex: value });
}

/** UTCTime until 2049, GeneralizedTime later; whole seconds (RFC 5280 section 4.1.2.5). */
function timeOf(at: Date): pkijs.Time {
  const value = new Date(Math.floor(at.getTime() / 1000) * 1000);
  return new pkijs.Time({ type: value.getUTCFullYear() < 2050 ? 0 : 1, value });
}

export interface RevokedSerial {
  /** Hex, as the certificate's DER has it. */
  readonly serial: string;
  readonly at: Date;
}

export interface ListDraft {
  readonly number: number;
  readonly revoked: readonly RevokedSerial[];
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
}

/** Sign a revocation list. */
export async function buildCrl(
  { certificate, pkcs8 }: Issuer,
  { number, revoked, thisUpdate, nextUpdate }: ListDraft,
): Promise<Uint8Array> {
  const authority = parseCertificate(certificate);
  const spki = new Uint8Array(authority.subjectPublicKeyInfo.toSchema().toBER());
  const crl = new pkijs.CertificateRevocationList();
  crl.version = 1;
  crl.issuer = authority.subject;
  crl.thisUpdate = timeOf(thisUpdate);
  crl.nextUpdate = timeOf(nextUpdate);
  if (revoked.length > 0) {
    crl.revokedCertificates = revoked.map(
      ({ serial, at }) =>
        new pkijs.RevokedCertificate({
          userCertificate: new asn1js.Integer({ valueHex: Buffer.from(serial, 'hex') }),
          revocationDate: timeOf(at),
        }),
    );
  }
  crl.crlExtensions = new pkijs.Extensions({
    extensions: [authorityKeyIdentifier(spki), crlNumber(number), expiredCertificatesSince(authority.notBefore.value)],
  });
  await sign(crl, pkcs8);
  return new Uint8Array((crl.toSchema() as asn1js.Sequence).toBER());
}
