/** What the signatures of one unit are judged by later: of each its certificate's chain, and of each stamp its authority's. */
import { textOf, type XmlElement } from '../../xml/element.js';
import { fromBase64, toBase64 } from '../base64.js';
import type { ChainInput } from '../chain.js';
import { parseXml } from '../parse-xml.js';
import { STAMPS } from '../path/purposes.js';
import { hexOf } from '../platform.js';
import { stampedBy } from '../timestamp.js';
import { everyElement, nameOf, textBelow } from '../verify/places.js';
import type { LongTermText } from './elements.js';
import { byForm, type ChainAsked, type DataLacking, MOST_DATA, sizeOf, validationDataOf } from './validation-data.js';

export interface UnitChains {
  readonly signers: readonly ChainAsked[];
  readonly stampers: readonly ChainAsked[];
}

/** A signature by what its chains are made of. */
export interface Signature {
  /** DER. */
  readonly der: Uint8Array;
  readonly claimed: Date;
  /** RFC 3161 token; null where there is none. */
  readonly stamp: Uint8Array | null;
}

/** Times as stamped, else as claimed; whether stamps hold is for others to say. */
export async function chainsOf(signatures: readonly Signature[]): Promise<UnitChains> {
  const signers: ChainAsked[] = [];
  const stampers: ChainAsked[] = [];
  for (const { der, claimed, stamp } of signatures) {
    const by = stamp && (await stampedBy(stamp));
    signers.push({ der, along: [], at: by?.at ?? claimed });
    if (by) stampers.push({ der: by.certificate, along: by.along, at: by.at, use: STAMPS });
  }
  return { signers, stampers };
}

/** Of the canonical text of a ds:Signature, as it is stored. */
function signatureIn(text: string): Signature {
  const signature = parseXml(text);
  const all = everyElement(signature);
  const inside = (name: string): XmlElement | undefined => all.find((one) => nameOf(one) === name);
  const token = inside('xades:EncapsulatedTimeStamp');
  return {
    der: fromBase64(textBelow(signature, 'ds:KeyInfo', 'ds:X509Data', 'ds:X509Certificate')),
    claimed: new Date(textOf(inside('xades:SigningTime')!)),
    stamp: token === undefined ? null : fromBase64(textOf(token)),
  };
}

/** To be put into the seal and stamped over; `signatures`: canonical texts of those of the unit, the seal with its stamp among them. */
export async function longTermOf(
  signatures: readonly string[],
  trust: Omit<ChainInput, 'at' | 'use'>,
): Promise<LongTermText | DataLacking> {
  const { signers, stampers } = await chainsOf(signatures.map(signatureIn));
  const [own, ofStamps] = await Promise.all([validationDataOf(signers, trust), validationDataOf(stampers, trust)]);
  if ('fault' in own) return own;
  if ('fault' in ofStamps) return ofStamps;
  const there = new Set([...own.certificates, ...own.lists].map(hexOf));
  const besides = (ders: readonly Uint8Array[]): Uint8Array[] => ders.filter((der) => !there.has(hexOf(der)));
  const more = { certificates: besides(ofStamps.certificates), lists: besides(ofStamps.lists) };
  if (sizeOf(own) + sizeOf(more) > MOST_DATA) return { fault: 'validation-data-too-large', detail: '' };
  const [kept, ofStamp] = [byForm(own.lists), byForm(more.lists)];
  return {
    certificates: own.certificates.map(toBase64),
    ...{ lists: kept.lists.map(toBase64), responses: kept.responses.map(toBase64) },
    stampCertificates: more.certificates.map(toBase64),
    ...{ stampLists: ofStamp.lists.map(toBase64), stampResponses: ofStamp.responses.map(toBase64) },
    archive: null,
  };
}
