/**
 * From what is covered to the bytes the key's owner signs, and from her signature value to the ds:Signature's text.
 * Texts are written, never parsed: whoever holds the same values makes the same bytes.
 */
import type { XmlElement } from '../xml/element.js';
import { canonicalText } from '../xml/canonical.js';
import { toBase64 } from './base64.js';
import { sha256, utf8 } from './platform.js';
import {
  ownReferences,
  type ReferenceLine,
  signatureElement,
  signatureValue,
  signedInfo,
  signedProperties,
  timeProperty,
} from './signature-elements.js';
import { archivedOctets } from './long-term/archived-octets.js';
import type { LongTermText } from './long-term/elements.js';
import { signingCertificate } from './signing-certificate.js';
import { type AnyKind, ruleOf } from './cover-slots.js';
import { type Part, TRANSFORMS } from './slots.js';

export interface Prepared {
  /** Canonical SignedInfo: what RSASSA-PKCS1-v1_5 with SHA-256 is computed over. */
  readonly toSign: Uint8Array;
  /** SHA-256 over the digests of all data references, Base64: another value means that other data was looked at. */
  readonly dataDigest: string;
  /** What a time-stamp request of this signature value hashes (XAdES SignatureTimeStamp). */
  toStamp(signature: Uint8Array): Uint8Array;
  /** What an archive stamp of this signature with its stamp and these values hashes. */
  toArchive(signature: Uint8Array, stamp: Uint8Array, longTerm: LongTermText): Uint8Array;
  /** Canonical text of the ds:Signature; with an RFC 3161 token over `toStamp` where there is one, and what it is judged by later. */
  finish(signature: Uint8Array, stamp?: Uint8Array, longTerm?: LongTermText): string;
}

export interface ToPrepare {
  readonly kind: AnyKind;
  /** Lookup code of a record, id of a list or transaction. */
  readonly code: string;
  /** Canonical text of each part the kind covers. */
  readonly texts: Partial<Readonly<Record<Part, string>>>;
  /** Data the signature itself carries. */
  readonly objects?: readonly XmlElement[];
  /** With offset: `2027-06-20T09:00:00+07:00`. */
  readonly signedAt: string;
  /** DER. */
  readonly certificate: Uint8Array;
}

/** What a stamp of a signature value is a stamp of (XAdES): of whatever it is the signature. */
export const stampedBytes = (signature: Uint8Array): Uint8Array =>
  utf8(canonicalText(signatureValue(toBase64(signature))));

const digestOf = (text: string): Promise<Uint8Array> => sha256(utf8(text));

/** Rejects with CertificateUnreadable, and RangeError where a part that is covered was not given. */
export async function prepareSignature(asked: ToPrepare): Promise<Prepared> {
  const { covers, signatureId } = ruleOf(asked.kind);
  const id = signatureId(asked.code);
  const { onSignature: certificate } = await signingCertificate(asked.certificate);
  const time = timeProperty(id, asked.signedAt);
  const properties = signedProperties(id, asked.signedAt, certificate, covers.length);
  const texts = covers.map(({ part }) => {
    const text = asked.texts[part];
    if (text === undefined) throw new RangeError(`nothing given for ${part}`);
    return text;
  });
  const processed = [...texts, canonicalText(time), canonicalText(properties)];
  const digests = await Promise.all(processed.map(digestOf));
  const data = covers.map(({ uri, coverage, type }, index): ReferenceLine => ({
    uri: uri(asked.code),
    transforms: TRANSFORMS[coverage],
    ...(type === undefined ? {} : { type }),
    digest: toBase64(digests[index]!),
  }));
  const [timeDigest, propertiesDigest] = digests.slice(covers.length).map(toBase64);
  const info = signedInfo(id, data, ownReferences(id, timeDigest!, propertiesDigest!));
  const element = (signature: Uint8Array, stamp?: Uint8Array, longTerm?: LongTermText): XmlElement =>
    signatureElement({
      id,
      signedInfo: info,
      value: toBase64(signature),
      certificate,
      time,
      objects: asked.objects ?? [],
      properties,
      stamp: stamp === undefined ? null : toBase64(stamp),
      longTerm: longTerm ?? null,
    });
  return {
    toSign: utf8(canonicalText(info)),
    dataDigest: await dataDigestOf(digests.slice(0, covers.length)),
    toStamp: stampedBytes,
    toArchive: (signature, stamp, longTerm) => archivedOctets(element(signature, stamp, longTerm), processed),
    finish: (...finished) => canonicalText(element(...finished)),
  };
}

async function dataDigestOf(digests: readonly Uint8Array[]): Promise<string> {
  const all = new Uint8Array(digests.length * 32);
  digests.forEach((digest, index) => all.set(digest, index * 32));
  return toBase64(await sha256(all));
}
