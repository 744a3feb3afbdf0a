/** Answers of the small time-stamp authority (RFC 3161, RFC 5816): one request, one DER answer, whatever was sent. */
import { createHash, createPrivateKey, type KeyObject, randomBytes, sign } from 'node:crypto';
import * as asn1js from 'asn1js';
import { berOf, octetsOf, oidOf, partsOf } from '../../core/signing/ber.js';
import { parseCertificate } from '../../core/signing/certificate.js';
import {
  context,
  NULL,
  objectIdentifier,
  octetString,
  positiveInteger,
  sequence,
  setOf,
  smallInteger,
  tlv,
} from '../../core/signing/der.js';
import { OID } from '../../core/signing/oids.js';

/**
 * Under which it stamps: 2.25.327720288993613253758059021184684226263, an identifier of its own (a UUID, ITU-T X.667), which says
 * that the stamp is a school's internal one.
 */
export const INTERNAL_POLICY = tlv(0x06, Uint8Array.of(2 * 40 + 25), arc(327720288993613253758059021184684226263n));

/** One number of an identifier, as long as a UUID. */
function arc(number: bigint): Uint8Array {
  const digits = [Number(number & 0x7fn)];
  for (let rest = number >> 7n; rest > 0n; rest >>= 7n) digits.unshift(Number(rest & 0x7fn) | 0x80);
  return Uint8Array.from(digits);
}

/** Length of a digest by its algorithm. */
const DIGESTS: Readonly<Record<string, number>> = { [OID.sha256]: 32, [OID.sha384]: 48, [OID.sha512]: 64 };

/** Bits of PKIFailureInfo. */
const FAULTS = { 'bad-algorithm': 0, 'bad-request': 2, 'bad-data': 5, policy: 15, extension: 16 } as const;
type FaultName = keyof typeof FAULTS;

export interface StampKey {
  /** DER; the chain is what stands above it, without a root. */
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
  readonly key: KeyObject;
  /** DER of its issuer and number, as a signer is named. */
  readonly name: Uint8Array;
}

/** PEM of a private key. */
export function stampKey(certificate: Uint8Array, chain: readonly Uint8Array[], keyPem: string): StampKey {
  const { issuer, serialNumber } = parseCertificate(certificate);
  const name = sequence(new Uint8Array(issuer.valueBeforeDecode), tlv(0x02, serialNumber.valueBlock.valueHexView));
  return { certificate, chain, key: createPrivateKey(keyPem), name };
}

interface Asked {
  /** DER of the MessageImprint. */
  readonly imprint: Uint8Array;
  /** DER of the INTEGER; null where none was sent. */
  readonly nonce: Uint8Array | null;
  readonly wantsCertificates: boolean;
}

const bytesOf = (block: asn1js.AsnType): Uint8Array => block.valueBeforeDecodeView.slice();

/** Never throws: what is no request is refused by name. */
export function answerRequest(request: Uint8Array, by: StampKey, at: Date): Uint8Array {
  let asked: Asked | FaultName;
  try {
    asked = readRequest(request);
  } catch {
    asked = 'bad-request';
  }
  return typeof asked === 'string' ? refused(asked) : sequence(sequence(smallInteger(0)), tokenFor(asked, by, at));
}

function readRequest(der: Uint8Array): Asked | FaultName {
  const [version, imprint, ...rest] = partsOf(berOf(der));
  if (!(version instanceof asn1js.Integer) || version.valueBlock.valueDec !== 1 || !imprint) return 'bad-request';
  const [algorithm, hashed] = partsOf(imprint);
  const length = DIGESTS[oidOf(partsOf(algorithm)[0])];
  if (length === undefined) return 'bad-algorithm';
  if (octetsOf(hashed).length !== length) return 'bad-data';
  let nonce: Uint8Array | null = null;
  let wantsCertificates = false;
  for (const part of rest) {
    if (part instanceof asn1js.ObjectIdentifier) {
      if (!Buffer.from(bytesOf(part)).equals(INTERNAL_POLICY)) return 'policy';
    } else if (part instanceof asn1js.Integer) nonce = bytesOf(part);
    else if (part instanceof asn1js.Boolean) wantsCertificates = part.getValue();
    else return 'extension';
  }
  return { imprint: bytesOf(imprint), nonce, wantsCertificates };
}

function refused(fault: FaultName): Uint8Array {
  const bit = FAULTS[fault];
  const bits = new Uint8Array((bit >> 3) + 1);
  bits[bit >> 3] = 0x80 >> (bit & 7);
  return sequence(sequence(smallInteger(2), tlv(0x03, Uint8Array.of(7 - (bit & 7)), bits)));
}

const algorithm = (oid: string): Uint8Array => sequence(objectIdentifier(oid), NULL);
const attribute = (oid: string, value: Uint8Array): Uint8Array => sequence(objectIdentifier(oid), setOf(value));
const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

function tokenFor({ imprint, nonce, wantsCertificates }: Asked, by: StampKey, at: Date): Uint8Array {
  const info = sequence(
    smallInteger(1),
    INTERNAL_POLICY,
    imprint,
    positiveInteger(randomBytes(16)),
    generalizedTime(at),
    // To the second.
    sequence(smallInteger(1)),
    ...(nonce === null ? [] : [nonce]),
  );
  const attributes = setOf(
    attribute(OID.contentType, objectIdentifier(OID.tstInfo)),
    attribute(OID.messageDigest, octetString(sha256(info))),
    // ESSCertIDv2 with its default hash, SHA-256, which DER leaves out.
    attribute(OID.signingCertificateV2, sequence(sequence(sequence(octetString(sha256(by.certificate)))))),
  );
  const implicit = attributes.slice();
  implicit[0] = 0xa0;
  const certificates = setOf(by.certificate, ...by.chain);
  certificates[0] = 0xa0;
  const signer = sequence(
    smallInteger(1),
    by.name,
    algorithm(OID.sha256),
    implicit,
    algorithm(OID.rsaSha256),
    octetString(sign('sha256', attributes, by.key)),
  );
  const data = sequence(
    smallInteger(3),
    setOf(algorithm(OID.sha256)),
    sequence(objectIdentifier(OID.tstInfo), context(0, octetString(info))),
    ...(wantsCertificates ? [certificates] : []),
    setOf(signer),
  );
  return sequence(objectIdentifier(OID.signedData), context(0, data));
}

/** Seconds with their fraction, which DER writes without trailing zeros (RFC 3161 section 2.4.2). */
function generalizedTime(at: Date): Uint8Array {
  const [seconds, fraction = ''] = at
    .toISOString()
    .replace(/[-:TZ]/g, '')
    .split('.');
  const rest = fraction.replace(/0+$/, '');
  return tlv(0x18, Buffer.from(`${seconds}${rest === '' ? '' : `.${rest}`}Z`, 'latin1'));
}
