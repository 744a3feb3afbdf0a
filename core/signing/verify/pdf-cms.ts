/**
 * The CMS of a seal read by rebuilding it: what varies is taken out, the writer makes the same of it, and only equal bytes
 * are accepted, so that nothing can stand in it that nobody signed.
 */
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { berOf, octetsOf, partsOf } from '../ber.js';
import { parseCertificate } from '../certificate.js';
import { prepareCms } from '../cms.js';
import { sequence, tlv } from '../der.js';
import { OID } from '../oids.js';
import { hexOf } from '../platform.js';
import { sameBytes, signedBy } from '../signed-by.js';
import { bytesOfHex } from './pdf-ranges.js';

export interface SealCms {
  /** DER of the one who sealed, and of what stands beside it. */
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
  /** Of the content, as signed. */
  readonly digest: Uint8Array;
  /** What the signature is computed over. */
  readonly toSign: Uint8Array;
  readonly signature: Uint8Array;
  /** RFC 3161 token over the signature; null where there is none. */
  readonly stamp: Uint8Array | null;
  /** Who issued the last of the chain is not at hand: it cannot be part of one that leads to somebody trusted. */
  readonly loose: boolean;
}

/** Why a gap holds no seal of ours. */
export type CmsProblem = 'not-the-profile' | 'room-not-empty' | 'foreign-certificate';

/** `gap`: `<`, hexadecimal digits, `>`; `known`: certificates at hand, DER. */
export async function readSealCms(gap: string, known: readonly Uint8Array[]): Promise<SealCms | CmsProblem> {
  const digits = gap.slice(1, -1);
  let cms: Omit<SealCms, 'loose'>;
  let whole: string;
  try {
    const parts = partsOfCms(bytesOfHex(digits));
    const prepared = await prepareCms({ ...parts, signedAt: null });
    whole = hexOf(prepared.finish(parts.signature, parts.stamp ?? undefined));
    cms = { ...parts, toSign: prepared.toSign };
  } catch {
    return 'not-the-profile';
  }
  if (!digits.startsWith(whole)) return 'not-the-profile';
  if (!/^0*$/.test(digits.slice(whole.length))) return 'room-not-empty';
  const signed = await isSignedBy(cms, known);
  return signed === false ? 'foreign-certificate' : { ...cms, loose: signed === null };
}

/** Whether what stands beside the signer's certificate belongs there; null where who issued its last is not among `known`. */
export async function isSignedBy(
  cms: Pick<SealCms, 'certificate' | 'chain'>,
  known: readonly Uint8Array[],
): Promise<boolean | null> {
  try {
    const top = await topOf(cms);
    return top ? await isSigned(top, known) : top !== null;
  } catch {
    // Something in it is no certificate at all.
    return false;
  }
}

/** Throws where it is not one signer's SignedData with certificates. */
function partsOfCms(padded: Uint8Array): Omit<SealCms, 'toSign' | 'loose'> {
  // The place left for the seal is filled up with zeros.
  const [, wrapped] = partsOf(berOf(withoutRoom(padded)));
  const [schema] = partsOf(wrapped);
  const { signerInfos } = new pkijs.SignedData({ schema });
  const signer = signerInfos[0]!;
  const value = (attributes: pkijs.SignedAndUnsignedAttributes | undefined, oid: string): asn1js.AsnType | undefined =>
    attributes?.attributes.find(({ type }) => type === oid)?.values[0] as asn1js.AsnType | undefined;
  const set = partsOf(schema).find(({ idBlock: { tagClass, tagNumber } }) => tagClass === 3 && tagNumber === 0);
  const [certificate, ...chain] = partsOf(set).map(({ valueBeforeDecodeView }) => valueBeforeDecodeView.slice());
  return {
    certificate: certificate!,
    chain,
    digest: octetsOf(value(signer.signedAttrs, OID.messageDigest)),
    signature: octetsOf(signer.signature),
    stamp: value(signer.unsignedAttrs, OID.timeStampToken)?.valueBeforeDecodeView.slice() ?? null,
  };
}

/** A structure of DER, or of BER as authorities may write a token, without what stands behind it. Whole where none can be read. */
export function withoutRoom(der: Uint8Array): Uint8Array {
  const size = der[1]!;
  if (size < 0x80) return der.subarray(0, 2 + size);
  if (size === INDEFINITE) return der.subarray(0, endOf(der));
  const octets = size & 0x7f;
  const length = der.subarray(2, 2 + octets).reduce((value, byte) => value * 256 + byte, 0);
  return der.subarray(0, 2 + octets + length);
}

/** A length that is not said: the structure ends with two zeros of its own (X.690, 8.1.3.6). */
const INDEFINITE = 0x80;

function endOf(ber: Uint8Array): number {
  try {
    const { offset } = asn1js.fromBER(ber);
    return offset < 0 ? ber.length : offset;
  } catch {
    return ber.length;
  }
}

/**
 * The last of the certificates beside the signer's; undefined where there are none, null unless each has issued one of
 * hers, directly or not.
 */
async function topOf({
  certificate,
  chain,
}: Pick<SealCms, 'certificate' | 'chain'>): Promise<pkijs.Certificate | null | undefined> {
  if (chain.length === 0) return undefined;
  if (!chain.every(isPlain)) return null;
  let below = parseCertificate(certificate);
  let rest = chain.map(parseCertificate);
  while (rest.length > 0) {
    const above = await issuerAmong(rest, below);
    if (above === undefined) return null;
    rest = rest.filter((one) => one !== above);
    below = above;
  }
  return below;
}

/**
 * Whether a certificate stands there as its own issuer signed it, for nobody else's signature covers it: by itself or by
 * one that is at hand, or as whoever checks has it herself; null where its issuer is not at hand.
 */
async function isSigned(top: pkijs.Certificate, known: readonly Uint8Array[]): Promise<boolean | null> {
  const atHand = known.flatMap(readable);
  // Whoever trusts an issuing authority need not have what stands above it.
  if (atHand.some((one) => isSame(one, top))) return true;
  const issuers = [top, ...atHand].filter((one) =>
    sameBytes(one.subject.valueBeforeDecode, top.issuer.valueBeforeDecode),
  );
  for (const one of issuers) if (await signedBy(top, one)) return true;
  return issuers.length === 0 ? null : false;
}

const isSame = (one: pkijs.Certificate, other: pkijs.Certificate): boolean =>
  sameBytes(one.tbsView, other.tbsView) &&
  sameBytes(one.signatureValue.valueBlock.valueHexView, other.signatureValue.valueBlock.valueHexView);

const readable = (der: Uint8Array): pkijs.Certificate[] => {
  try {
    return [parseCertificate(der)];
  } catch {
    return [];
  }
};

/** In its only encoding, outside of what is signed, too: the algorithm twice the same (RFC 5280 section 4.1.1.2). */
function isPlain(der: Uint8Array): boolean {
  const [signed, algorithm] = partsOf(berOf(der)).map(({ valueBeforeDecodeView }) => valueBeforeDecodeView);
  const inner = partsOf(berOf(signed!.slice())).some(({ valueBeforeDecodeView }) =>
    sameBytes(valueBeforeDecodeView, algorithm!),
  );
  const { signatureValue } = parseCertificate(der);
  const bits = tlv(0x03, Uint8Array.of(0), signatureValue.valueBlock.valueHexView);
  return inner && sameBytes(der, sequence(signed!, algorithm!, bits));
}

async function issuerAmong(
  certificates: readonly pkijs.Certificate[],
  below: pkijs.Certificate,
): Promise<pkijs.Certificate | undefined> {
  for (const one of certificates) {
    const named = sameBytes(one.subject.valueBeforeDecode, below.issuer.valueBeforeDecode);
    // A root names itself: the same one again belongs to no chain.
    if (named && !sameBytes(one.tbsView, below.tbsView) && (await signedBy(below, one))) return one;
  }
  return undefined;
}
