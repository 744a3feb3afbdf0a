/**
 * A ds:Signature read by rebuilding it: what varies is taken out of it, the writer makes the same signature of that, and
 * only an equal text is accepted. So no algorithm, reference, transform or object but the profile's own gets through.
 */
import { canonicalText, isXmlText } from '../../xml/canonical.js';
import { childElements, sameElement, textOf, type XmlElement } from '../../xml/element.js';
import { EXC_C14N, ENVELOPED, RSA_SHA256, SHA256 } from '../algorithms.js';
import { fromBase64, toBase64 } from '../base64.js';
import {
  ownReferences,
  signatureElement,
  signedInfo,
  signedProperties,
  type SubjectDigest,
  subjectRowsObject,
  timeProperty,
} from '../signature-elements.js';
import type { LongTermText } from '../long-term/elements.js';
import { someRemembered } from '../remember.js';
import { readSigningCertificate, type SigningCertificate } from '../signing-certificate.js';
import { type AnyKind, ruleOf } from '../cover-slots.js';
import { type Covered, TRANSFORMS } from '../slots.js';
import { instantOf } from './instants.js';
import { below, childrenNamed, everyElement, nameOf, textBelow } from './places.js';
import { isOutOfOrder, longTermIn, unsignedIn } from './read-long-term.js';
import type { StepReason } from './steps.js';

export interface FoundSignature {
  readonly kind: AnyKind;
  readonly element: XmlElement;
  readonly certificate: SigningCertificate;
  /** DER. */
  readonly der: Uint8Array;
  /** As claimed, and as an instant. */
  readonly signedAt: string;
  readonly claimed: Date;
  readonly value: Uint8Array;
  /** What each Reference says, Base64, in the table's order. */
  readonly digests: readonly string[];
  /** The signature's own parts with what their References say. */
  readonly own: readonly { readonly element: XmlElement; readonly digest: string }[];
  readonly signedInfo: XmlElement;
  readonly subjectRows: readonly SubjectDigest[];
  /** RFC 3161 token; null where there is none. */
  readonly stamp: Uint8Array | null;
  /** Of a seal: what it is judged by later; null where it carries none. */
  readonly longTerm: LongTermText | null;
}

export interface Unreadable {
  readonly reason: StepReason;
  readonly detail: string;
}

const ALLOWED: ReadonlySet<string> = new Set([EXC_C14N, ENVELOPED, RSA_SHA256, SHA256]);

/** Bytes of Base64 as we write it; null for any other spelling. */
export function strictBase64(text: string): Uint8Array | null {
  try {
    const bytes = fromBase64(text);
    return toBase64(bytes) === text ? bytes : null;
  } catch {
    return null;
  }
}

export async function readSignature(
  element: XmlElement,
  kind: AnyKind,
  code: string,
): Promise<FoundSignature | Unreadable> {
  const { signatureId, covers } = ruleOf(kind);
  const id = signatureId(code);
  const foreign = foreignPart(element, covers, code);
  if (foreign !== null) return foreign;

  const references = childrenNamed(childrenNamed(element, 'ds:SignedInfo')[0]!, 'ds:Reference');
  const digests = references.map((reference) => textBelow(reference, 'ds:DigestValue'));
  const read = await certificateIn(textBelow(element, 'ds:KeyInfo', 'ds:X509Data', 'ds:X509Certificate'));
  if (read === null) return { reason: 'certificate-unreadable', detail: '' };
  const { certificate, der } = read;
  if (certificate.key === null) return { reason: 'key-unusable', detail: certificate.facts.subject };
  const value = strictBase64(textBelow(element, 'ds:SignatureValue'));
  const objects = childrenNamed(element, 'ds:Object');
  const property = objects.flatMap((object) => below(object, 'ds:SignatureProperties', 'ds:SignatureProperty') ?? []);
  const signedAt = textBelow(property[0], 'xades:SigningTime');
  const claimed = instantOf(signedAt);
  if (value === null || claimed === null) return { reason: 'not-the-profile', detail: id };

  const subjectRows = rowsOf(objects);
  const rowsId = covers
    .find(({ part }) => part === 'subjectRows')
    ?.uri(code)
    .slice(1);
  const time = timeProperty(id, signedAt);
  const properties = signedProperties(id, signedAt, certificate.onSignature, covers.length);
  const [timeDigest, propertiesDigest] = [digests[covers.length]!, digests[covers.length + 1]!];
  const info = signedInfo(
    id,
    covers.map(({ uri, coverage, type }, index) => ({
      uri: uri(code),
      transforms: TRANSFORMS[coverage],
      ...(type === undefined ? {} : { type }),
      digest: digests[index]!,
    })),
    ownReferences(id, timeDigest, propertiesDigest),
  );
  const unsigned = unsignedIn(below(objects.at(-1), 'xades:QualifyingProperties'));
  const stamp = below(unsigned, 'xades:SignatureTimeStamp', 'xades:EncapsulatedTimeStamp');
  const longTerm = kind === 'seal' ? longTermIn(unsigned) : null;
  const rebuilt = signatureElement({
    id,
    signedInfo: info,
    value: toBase64(value),
    certificate: certificate.onSignature,
    time,
    objects: rowsId === undefined ? [] : [subjectRowsObject(rowsId, subjectRows)],
    properties,
    stamp: stamp === undefined ? null : textOf(stamp),
    longTerm,
  });
  // Nearly always alike as they stand, which spares writing both.
  if (!sameElement(rebuilt, element) && canonicalText(rebuilt) !== canonicalText(element))
    return isOutOfOrder(unsigned) ? { reason: 'unsigned-order', detail: '' } : difference(element, certificate);
  return {
    kind,
    element,
    certificate,
    der,
    signedAt,
    claimed,
    value,
    digests: digests.slice(0, covers.length),
    own: [
      { element: time, digest: timeDigest },
      { element: properties, digest: propertiesDigest },
    ],
    signedInfo: info,
    subjectRows,
    stamp: stamp === undefined ? null : (strictBase64(textOf(stamp)) ?? new Uint8Array()),
    longTerm,
  };
}

/** What names a departure best, before the comparison that finds every one. */
function foreignPart(element: XmlElement, covers: readonly Covered[], code: string): Unreadable | null {
  const all = everyElement(element);
  const infos = all.filter((one) => nameOf(one) === 'ds:SignedInfo');
  // None at all cannot be: its References have Ids that are looked for before.
  if (infos.length > 1) return { reason: 'two-signed-info', detail: '' };
  const algorithm = all
    .map(({ attributes }) => attributes['Algorithm'])
    .find((uri) => uri !== undefined && !ALLOWED.has(uri));
  if (algorithm !== undefined) return { reason: 'algorithm', detail: algorithm };
  const uris = childrenNamed(infos[0]!, 'ds:Reference').map(({ attributes }) => attributes['URI'] ?? '');
  const wanted = covers.map(({ uri }) => uri(code));
  if (uris.length !== wanted.length + 2 || !wanted.every((uri, index) => uri === uris[index])) {
    return { reason: 'references', detail: uris.join(' ') };
  }
  return null;
}

function difference(element: XmlElement, { onSignature }: SigningCertificate): Unreadable {
  const signed = everyElement(element).find((one) => nameOf(one) === 'xades:CertDigest');
  const another = signed !== undefined && textBelow(signed, 'ds:DigestValue') !== onSignature.digest;
  return another
    ? { reason: 'another-certificate', detail: onSignature.subject }
    : { reason: 'not-the-profile', detail: '' };
}

function rowsOf(objects: readonly XmlElement[]): SubjectDigest[] {
  const rows = objects.flatMap((object) => childElements(object).filter(({ name }) => name === 'SubjectRows'));
  return rows.flatMap(childElements).map(({ attributes: { subject = '', list = '', digest = '' } }) => ({
    subject,
    list,
    digest,
  }));
}

interface ReadCertificate {
  readonly der: Uint8Array;
  readonly certificate: SigningCertificate;
}

/**
 * Null for anything but Base64, as we write it, of a certificate. Those of a school's people come back again and again; and
 * the same bytes, by which others remember.
 */
const certificateIn = someRemembered(async (text: string): Promise<ReadCertificate | null> => {
  const der = strictBase64(text);
  if (der === null) return null;
  try {
    const certificate = await readSigningCertificate(der);
    // A name that no XML can hold stands in no signature.
    return isXmlText(certificate.facts.subject) ? { der, certificate } : null;
  } catch {
    return null;
  }
}, 64);
