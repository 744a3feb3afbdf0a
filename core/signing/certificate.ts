/** What stands in an X.509 certificate (RFC 5280), for people and for checking. */
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { berOf, partsOf } from './ber.js';
import { readTlv, timeOf } from './path/tlv.js';
import { hexOf, sha256 } from './platform.js';
import { commonName, nameText } from './name.js';

export const KEY_USAGES = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;
export type KeyUsage = (typeof KEY_USAGES)[number];

export interface CertificateFacts {
  /** SHA-256 of the DER, hex. */
  readonly fingerprint: string;
  /** RFC 4514. */
  readonly subject: string;
  readonly issuer: string;
  /** The subject's CN; null where it has none. */
  readonly commonName: string | null;
  /** Hex, as the DER has it. */
  readonly serial: string;
  /** ISO 8601 instants. */
  readonly notBefore: string;
  readonly notAfter: string;
  readonly publicKey: PublicKey;
  /** basicConstraints says cA. */
  readonly isAuthority: boolean;
  readonly crlUrls: readonly string[];
  /** Null where the certificate does not say, and so forbids nothing. */
  readonly keyUsage: readonly KeyUsage[] | null;
}

export interface PublicKey {
  readonly kind: 'RSA' | 'EC' | 'other';
  /** Of the modulus or the curve; 0 where not known. */
  readonly bits: number;
  /** DER of SubjectPublicKeyInfo. */
  readonly spki: Uint8Array;
}

/** Thrown for bytes that are no certificate. */
export class CertificateUnreadable extends Error {
  override readonly name = 'CertificateUnreadable';
}

/** Throws CertificateUnreadable, also where anything follows the certificate. */
export function parseCertificate(der: Uint8Array): pkijs.Certificate {
  try {
    const { offset, result } = asn1js.fromBER(der);
    if (offset === der.length) return new pkijs.Certificate({ schema: result });
  } catch {
    // Said below.
  }
  throw new CertificateUnreadable('not an X.509 certificate');
}

/** Rejects with CertificateUnreadable. */
export async function readCertificate(der: Uint8Array): Promise<CertificateFacts> {
  const certificate = parseCertificate(der);
  return { fingerprint: hexOf(await sha256(der)), ...factsOf(certificate) };
}

function factsOf(certificate: pkijs.Certificate): Omit<CertificateFacts, 'fingerprint'> {
  const subject = new Uint8Array(certificate.subject.valueBeforeDecode);
  try {
    return {
      subject: nameText(subject),
      issuer: nameText(new Uint8Array(certificate.issuer.valueBeforeDecode)),
      commonName: commonName(subject),
      serial: serialOf(certificate.serialNumber),
      ...validityOf(certificate),
      publicKey: publicKeyOf(certificate.subjectPublicKeyInfo),
      isAuthority: basicConstraintsOf(certificate)?.cA === true,
      crlUrls: crlUrlsOf(certificate),
      keyUsage: keyUsageOf(certificate),
    };
  } catch {
    throw new CertificateUnreadable('a part of the certificate cannot be read');
  }
}

/** Read by ourselves: the library takes a time of another form than RFC 5280 allows for another day. */
function validityOf({ tbsView }: pkijs.Certificate): Pick<CertificateFacts, 'notBefore' | 'notAfter'> {
  const fields = partsOf(berOf(tbsView)).filter(({ idBlock }) => idBlock.tagClass === UNIVERSAL);
  // After the version, which is tagged: number, algorithm, issuer.
  const [notBefore, notAfter] = partsOf(fields[3]).map(({ valueBeforeDecodeView }) =>
    timeOf(readTlv(valueBeforeDecodeView)),
  );
  return { notBefore: notBefore!.toISOString(), notAfter: notAfter!.toISOString() };
}

export const serialOf = (serial: asn1js.Integer): string => hexOf(serial.valueBlock.valueHexView);

/** Of an ASN.1 tag. */
const UNIVERSAL = 1;

const RSA = '1.2.840.113549.1.1.1';
const EC = '1.2.840.10045.2.1';
/** Bits of the curves by OID (RFC 5480 section 2.1.1.1). */
const CURVE_BITS: Readonly<Record<string, number>> = {
  '1.2.840.10045.3.1.7': 256,
  '1.3.132.0.10': 256,
  '1.3.132.0.34': 384,
  '1.3.132.0.35': 521,
};

export function publicKeyOf(info: pkijs.PublicKeyInfo): PublicKey {
  const spki = new Uint8Array(info.toSchema().toBER());
  const { algorithmId, algorithmParams } = info.algorithm as { algorithmId: string; algorithmParams?: unknown };
  if (algorithmId === RSA) {
    const { modulus } = info.parsedKey as pkijs.RSAPublicKey;
    return { kind: 'RSA', bits: bitsOf(modulus.valueBlock.valueHexView), spki };
  }
  if (algorithmId === EC) {
    const curve = (algorithmParams as asn1js.ObjectIdentifier).getValue();
    return { kind: 'EC', bits: CURVE_BITS[curve] ?? 0, spki };
  }
  return { kind: 'other', bits: 0, spki };
}

/** Bits of a positive big-endian integer. */
export function bitsOf(bytes: Uint8Array): number {
  const first = bytes.findIndex((byte) => byte !== 0);
  return first < 0 ? 0 : (bytes.length - first) * 8 - (Math.clz32(bytes[first]!) - 24);
}

/** The parsed value of an extension; undefined where there is none. */
const extensionOf = (certificate: pkijs.Certificate, oid: string): unknown =>
  certificate.extensions?.find(({ extnID }) => extnID === oid)?.parsedValue;

export const basicConstraintsOf = (certificate: pkijs.Certificate): pkijs.BasicConstraints | undefined =>
  extensionOf(certificate, '2.5.29.19') as pkijs.BasicConstraints | undefined;

export function keyUsageOf(certificate: pkijs.Certificate): KeyUsage[] | null {
  const bits = extensionOf(certificate, '2.5.29.15') as asn1js.BitString | undefined;
  if (bits === undefined) return null;
  const bytes = bits.valueBlock.valueHexView;
  return KEY_USAGES.filter((_, bit) => (((bytes[bit >> 3] ?? 0) << (bit & 7)) & 0x80) !== 0);
}

const URI = 6;

function crlUrlsOf(certificate: pkijs.Certificate): string[] {
  const points = extensionOf(certificate, '2.5.29.31') as pkijs.CRLDistributionPoints | undefined;
  const names = (points?.distributionPoints ?? []).flatMap(({ distributionPoint }) => [distributionPoint].flat());
  return names.flatMap((name) => (name instanceof pkijs.GeneralName && name.type === URI ? [String(name.value)] : []));
}
