/** What an archive stamp is a stamp of (ETSI EN 319 132-1, clause 5.5.2.2), where all unsigned properties stand together. */
import { canonicalText } from '../../xml/canonical.js';
import { childElements, type XmlElement } from '../../xml/element.js';
import { utf8 } from '../platform.js';

const named = (element: XmlElement, name: string): XmlElement[] =>
  childElements(element).filter((child) => child.name === name);

/**
 * `processed`: what each Reference refers to, as it is digested, in their order. `signature`: the ds:Signature, whose own
 * archive stamp is left out: nothing stands behind it.
 */
export function archivedOctets(signature: XmlElement, processed: readonly string[]): Uint8Array {
  const [info, value, key] = ['SignedInfo', 'SignatureValue', 'KeyInfo'].flatMap((name) => named(signature, name));
  const objects = named(signature, 'Object');
  const [qualifying] = objects.flatMap((object) => named(object, 'QualifyingProperties'));
  const [unsigned] = named(qualifying!, 'UnsignedProperties').flatMap((one) => childElements(one));
  const before = childElements(unsigned!).filter(({ name }) => name !== 'ArchiveTimeStamp');
  const others = objects.filter((object) => named(object, 'QualifyingProperties').length === 0);
  return utf8([...processed, ...[info!, value!, key!, ...before, ...others].map(canonicalText)].join(''));
}
