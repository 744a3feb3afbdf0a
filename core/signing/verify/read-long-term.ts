/** What stands in the unsigned properties of a signature besides its stamp. */
import { childElements, textOf, type XmlElement } from '../../xml/element.js';
import type { LongTermText } from '../long-term/elements.js';
import { below, childrenNamed, nameOf, textBelow } from './places.js';

/** In this order (ETSI EN 319 132-1, clause 5.5.2.2: an archive stamp covers what stands before it). */
const ORDER = [
  'xades:SignatureTimeStamp',
  'xades:CertificateValues',
  'xades:RevocationValues',
  'xades141:TimeStampValidationData',
  'xades141:ArchiveTimeStamp',
];

export const unsignedIn = (qualifying: XmlElement | undefined): XmlElement | undefined =>
  below(qualifying, 'xades:UnsignedProperties', 'xades:UnsignedSignatureProperties');

/** Whether all that stands there is known and each once, but not in its order. */
export function isOutOfOrder(unsigned: XmlElement | undefined): boolean {
  const places = (unsigned === undefined ? [] : childElements(unsigned)).map((one) => ORDER.indexOf(nameOf(one)));
  const sorted = [...new Set(places)].sort((a, b) => a - b);
  return !places.includes(-1) && sorted.length === places.length && sorted.some((place, at) => place !== places[at]);
}

const textsIn = (element: XmlElement | undefined, name: string): string[] =>
  element === undefined ? [] : childrenNamed(element, name).map(textOf);
const certificatesIn = (values: XmlElement | undefined): string[] =>
  textsIn(below(values, 'xades:CertificateValues'), 'xades:EncapsulatedX509Certificate');
const listsIn = (values: XmlElement | undefined): string[] =>
  textsIn(below(values, 'xades:RevocationValues', 'xades:CRLValues'), 'xades:EncapsulatedCRLValue');
const responsesIn = (values: XmlElement | undefined): string[] =>
  textsIn(below(values, 'xades:RevocationValues', 'xades:OCSPValues'), 'xades:EncapsulatedOCSPValue');

/** Null where there is nothing but a stamp. */
export function longTermIn(unsigned: XmlElement | undefined): LongTermText | null {
  if (unsigned === undefined || unsigned.children.length < 2) return null;
  const ofStamps = below(unsigned, 'xades141:TimeStampValidationData');
  const archive = below(unsigned, 'xades141:ArchiveTimeStamp');
  return {
    certificates: certificatesIn(unsigned),
    lists: listsIn(unsigned),
    responses: responsesIn(unsigned),
    stampCertificates: certificatesIn(ofStamps),
    stampLists: listsIn(ofStamps),
    stampResponses: responsesIn(ofStamps),
    archive: archive === undefined ? null : textBelow(archive, 'xades:EncapsulatedTimeStamp'),
  };
}
