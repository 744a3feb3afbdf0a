/**
 * The unsigned properties of a signature (ETSI EN 319 132-1, clauses 5.3 to 5.5): its stamp, and of a seal the validation data
 * and the archive stamp over everything, in this order.
 */
import { elementIn, type XmlElement, type XmlNode } from '../../xml/element.js';
import { DS, EXC_C14N, XADES, XADES141 } from '../algorithms.js';

/** What a seal carries to be judged by later, Base64 of DER. */
export interface LongTermText {
  /** For the signatures of the unit: authorities above them, and lists. */
  readonly certificates: readonly string[];
  readonly lists: readonly string[];
  /** Authorities' answers about single certificates (OCSP). */
  readonly responses: readonly string[];
  /** What their stamps need besides. */
  readonly stampCertificates: readonly string[];
  readonly stampLists: readonly string[];
  readonly stampResponses: readonly string[];
  /** RFC 3161 token over all of it; null where none was had. */
  readonly archive: string | null;
}

const xades = (name: string, ...children: XmlNode[]): XmlElement => elementIn(XADES, name, {}, children);
const xades141 = (name: string, ...children: XmlNode[]): XmlElement => elementIn(XADES141, name, {}, children);

const stampOf = (token: string): XmlElement[] => [
  elementIn(DS, 'CanonicalizationMethod', { Algorithm: EXC_C14N }, []),
  xades('EncapsulatedTimeStamp', token),
];

/** Nothing is written of what there is none of: the schema wants no empty list. */
function valuesOf(
  certificates: readonly string[],
  lists: readonly string[],
  responses: readonly string[],
): XmlElement[] {
  const held = (all: readonly string[], around: string, each: string): XmlElement[] =>
    all.length === 0 ? [] : [xades(around, ...all.map((one) => xades(each, one)))];
  const revocation = [
    ...held(lists, 'CRLValues', 'EncapsulatedCRLValue'),
    ...held(responses, 'OCSPValues', 'EncapsulatedOCSPValue'),
  ];
  return [
    ...held(certificates, 'CertificateValues', 'EncapsulatedX509Certificate'),
    ...(revocation.length === 0 ? [] : [xades('RevocationValues', ...revocation)]),
  ];
}

/** `stamp`: Base64 of the token of the signature's value. */
export function unsignedProperties(stamp: string, longTerm: LongTermText | null): XmlElement {
  const kept = longTerm === null ? [] : keptIn(longTerm);
  return xades(
    'UnsignedProperties',
    xades('UnsignedSignatureProperties', xades('SignatureTimeStamp', ...stampOf(stamp)), ...kept),
  );
}

function keptIn({ certificates, lists, responses, archive, ...stamp }: LongTermText): XmlElement[] {
  const ofStamps = valuesOf(stamp.stampCertificates, stamp.stampLists, stamp.stampResponses);
  return [
    ...valuesOf(certificates, lists, responses),
    ...(ofStamps.length === 0 ? [] : [xades141('TimeStampValidationData', ...ofStamps)]),
    ...(archive === null ? [] : [xades141('ArchiveTimeStamp', ...stampOf(archive))]),
  ];
}
