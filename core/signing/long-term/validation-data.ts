/**
 * What judges signatures for good: the authorities above each certificate and the revocation lists that spoke for it, chosen
 * of what is at hand and tried, so that nothing else is needed later (ETSI EN 319 132-1, clause 5.4).
 */
import { checkChain, type ChainCode, type ChainInput } from '../chain.js';
import type { Link } from '../path/link.js';
import { readList } from '../path/list.js';
import { joined } from '../path/name-key.js';
import { DOCUMENTS, type Use } from '../path/purposes.js';
import { hexOf } from '../platform.js';

/** DER all, each once. */
export interface ValidationData {
  readonly certificates: readonly Uint8Array[];
  readonly lists: readonly Uint8Array[];
}

/** A certificate that signed or stamped. */
export interface ChainAsked {
  readonly der: Uint8Array;
  /** Others that came along with it. */
  readonly along: readonly Uint8Array[];
  readonly at: Date;
  readonly use?: Use;
}

/** Why there is none; `detail`: the certificate it is about by its subject. */
export interface DataLacking {
  readonly fault: ChainCode | 'validation-data-too-large';
  readonly detail: string;
}

/** Of one unit, bytes: a class's transaction stays below ten megabytes, as Base64 and with the records themselves. */
export const MOST_DATA = 96 * 1024;

/** What all of these together need; the certificates themselves stand where they signed. */
export async function validationDataOf(
  asked: readonly ChainAsked[],
  trust: Omit<ChainInput, 'at' | 'use'>,
): Promise<ValidationData | DataLacking> {
  const certificates = new Map<string, Uint8Array>();
  const lists = new Set<Uint8Array>();
  for (const one of asked) {
    const found = await pathData(one, trust);
    if ('fault' in found) return found;
    for (const der of found.certificates) certificates.set(hexOf(der), der);
    for (const der of found.lists) lists.add(der);
  }
  return { certificates: [...certificates.values()], lists: [...lists] };
}

/** Bytes in all. */
export const sizeOf = ({ certificates, lists }: ValidationData): number =>
  [...certificates, ...lists].reduce((sum, { length }) => sum + length, 0);

async function pathData(
  { der, along, at, use = DOCUMENTS }: ChainAsked,
  { anchors, intermediates, crls }: Omit<ChainInput, 'at' | 'use'>,
): Promise<ValidationData | DataLacking> {
  const others = [...intermediates, ...along];
  let path: readonly Link[] = [];
  const taken = (one: readonly Link[]): void => void (path = one);
  const whole = await checkChain(der, { anchors, intermediates: others, crls, at, use, taken });
  if (whole.ok !== 'yes') return { fault: whole.code, detail: whole.detail };
  const known = new Map([...anchors, ...others].map((one) => [hexOf(one), one]));
  const certificates = path.slice(1).map(({ id }) => known.get(id)!);
  const lists = crls.filter((list) => speaksOf(list, path));
  const alone = await checkChain(der, { anchors, intermediates: certificates, crls: lists, at, use });
  // Not where others have signed the lists, whose own authorities stand elsewhere.
  return alone.ok === 'yes' ? { certificates, lists } : { fault: alone.code, detail: alone.detail };
}

/** Whether a list is by the issuer of a link below the anchor. */
function speaksOf(der: Uint8Array, path: readonly Link[]): boolean {
  const list = readList(der);
  return list !== null && path.slice(0, -1).some(({ issuerKey }) => issuerKey === joined(list.issuer));
}
