/**
 * The elements of one ds:Signature: W3C XML Signature with the properties of XAdES baseline B (ETSI EN 319 132-1), as the
 * package wants them (CV 2088: SigningTime under Object/SignatureProperties/SignatureProperty, X509SubjectName and
 * X509Certificate attached). The verifier builds the same and compares, so that nothing else is accepted.
 */
import { elementIn, type XmlElement, type XmlNode } from '../xml/element.js';
import {
  DS,
  EXC_C14N,
  HB,
  RSA_SHA256,
  SHA256,
  TYPE_SIGNATURE_PROPERTY,
  TYPE_SIGNED_PROPERTIES,
  XADES,
} from './algorithms.js';
import { type LongTermText, unsignedProperties } from './long-term/elements.js';
import { ownIds } from './slots.js';

type Attributes = Readonly<Record<string, string>>;
const ds = (name: string, attributes: Attributes, ...children: XmlNode[]): XmlElement =>
  elementIn(DS, name, attributes, children);
const xades = (name: string, attributes: Attributes, ...children: XmlNode[]): XmlElement =>
  elementIn(XADES, name, attributes, children);

/** A subject's signed row of this pupil: digest of the row with its salt, and of the list it stands in; Base64. */
export interface SubjectDigest {
  readonly subject: string;
  readonly list: string;
  readonly digest: string;
}

/** What a signature says of its certificate, all Base64 except the name. */
export interface CertificateOnSignature {
  readonly der: string;
  /** SHA-256 of the DER. */
  readonly digest: string;
  /** RFC 4514. */
  readonly subject: string;
}

/** A Reference as it is written; the digest is Base64. */
export interface ReferenceLine {
  readonly uri: string;
  readonly transforms: readonly string[];
  readonly type?: string;
  readonly digest: string;
}

/** The moment the signer's computer claims, where CV 2088 looks for it; XAdES's own element, for the schema wants one
 * from another namespace than ds there. */
export const timeProperty = (signatureId: string, signedAt: string): XmlElement =>
  ds(
    'SignatureProperty',
    { Id: ownIds(signatureId).time, Target: `#${signatureId}` },
    xades('SigningTime', {}, signedAt),
  );

/** The subject rows a homeroom signature takes in; empty where nobody else has to sign. */
export const subjectRowsObject = (id: string, rows: readonly SubjectDigest[]): XmlElement =>
  ds(
    'Object',
    { Id: id },
    elementIn(
      HB,
      'SubjectRows',
      {},
      rows.map(({ subject, list, digest }) => elementIn(HB, 'Row', { subject, list, digest }, [])),
    ),
  );

const digestOf = (value: string): XmlElement[] => [
  ds('DigestMethod', { Algorithm: SHA256 }),
  ds('DigestValue', {}, value),
];

/** The type of every data part, as XAdES baseline B wants it said per data reference. */
const MIME_TYPE = 'text/xml';

/** XAdES SignedProperties; IssuerSerialV2 is left out, the digest names the certificate already. */
export function signedProperties(
  signatureId: string,
  signedAt: string,
  certificate: CertificateOnSignature,
  dataReferences: number,
): XmlElement {
  const ids = ownIds(signatureId);
  const formats = Array.from({ length: dataReferences }, (_, index) =>
    xades('DataObjectFormat', { ObjectReference: `#${ids.reference(index + 1)}` }, xades('MimeType', {}, MIME_TYPE)),
  );
  return xades(
    'SignedProperties',
    { Id: ids.properties },
    xades(
      'SignedSignatureProperties',
      {},
      xades('SigningTime', {}, signedAt),
      xades('SigningCertificateV2', {}, xades('Cert', {}, xades('CertDigest', {}, ...digestOf(certificate.digest)))),
    ),
    xades('SignedDataObjectProperties', {}, ...formats),
  );
}

/** References to the signature's own parts, which follow those to data. */
export const ownReferences = (signatureId: string, time: string, properties: string): ReferenceLine[] => [
  {
    uri: `#${ownIds(signatureId).time}`,
    transforms: [EXC_C14N],
    type: TYPE_SIGNATURE_PROPERTY,
    digest: time,
  },
  {
    uri: `#${ownIds(signatureId).properties}`,
    transforms: [EXC_C14N],
    type: TYPE_SIGNED_PROPERTIES,
    digest: properties,
  },
];

export function signedInfo(
  signatureId: string,
  data: readonly ReferenceLine[],
  own: readonly ReferenceLine[],
): XmlElement {
  const ids = ownIds(signatureId);
  const reference = ({ uri, transforms, type, digest }: ReferenceLine, id?: string): XmlElement =>
    ds(
      'Reference',
      { ...(id === undefined ? {} : { Id: id }), ...(type === undefined ? {} : { Type: type }), URI: uri },
      ds('Transforms', {}, ...transforms.map((Algorithm) => ds('Transform', { Algorithm }))),
      ...digestOf(digest),
    );
  return ds(
    'SignedInfo',
    {},
    ds('CanonicalizationMethod', { Algorithm: EXC_C14N }),
    ds('SignatureMethod', { Algorithm: RSA_SHA256 }),
    ...data.map((line, index) => reference(line, ids.reference(index + 1))),
    ...own.map((line) => reference(line)),
  );
}

/** ds:SignatureValue; its canonical text is what a time stamp of the signature stamps. */
export const signatureValue = (value: string): XmlElement => ds('SignatureValue', {}, value);

export interface SignatureParts {
  readonly id: string;
  readonly signedInfo: XmlElement;
  /** Base64. */
  readonly value: string;
  readonly certificate: CertificateOnSignature;
  readonly time: XmlElement;
  /** Data the signature itself carries. */
  readonly objects: readonly XmlElement[];
  readonly properties: XmlElement;
  /** RFC 3161 token, Base64 of the DER; null where no time is stamped. */
  readonly stamp: string | null;
  /** Of a seal with a stamp: what it is judged by later; null where it carries none. */
  readonly longTerm: LongTermText | null;
}

export const signatureElement = (parts: SignatureParts): XmlElement =>
  ds(
    'Signature',
    { Id: parts.id },
    parts.signedInfo,
    signatureValue(parts.value),
    ds(
      'KeyInfo',
      {},
      ds(
        'X509Data',
        {},
        ds('X509SubjectName', {}, parts.certificate.subject),
        ds('X509Certificate', {}, parts.certificate.der),
      ),
    ),
    ds('Object', {}, ds('SignatureProperties', {}, parts.time)),
    ...parts.objects,
    ds(
      'Object',
      {},
      xades(
        'QualifyingProperties',
        { Target: `#${parts.id}` },
        parts.properties,
        ...(parts.stamp === null ? [] : [unsignedProperties(parts.stamp, parts.longTerm)]),
      ),
    ),
  );
