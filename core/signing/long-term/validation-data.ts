/**
 * What judges signatures for good: the authorities above each certificate and the revocation lists that spoke for it, chosen
 * of what is at hand and tried, so that nothing else is needed later (ETSI EN 319 132-1, clause 5.4).
 */
import { checkChain, type ChainCode, type ChainInput } from '../chain.js';
import type { Link } from '../path/link.js';
import { readList } from '../path/list.js';
import { isResponse, readResponse } from '../path/response.js';
import { joined } from '../path/name-key.js';
import { DOCUMENTS, type Use } from '../path/purposes.js';
import { hexOf } from '../platform.js';

/** DER all, each once. */
export interface ValidationData {
  readonly certificates: readonly Uint8Array[];
  /** Revocation lists, and answers about single certificates (OCSP). */
  readonly lists: readonly Uint8Array[];
}

/** Each where its form has its place, in their order. */
export const byForm = (
  ders: readonly Uint8Array[],
): { readonly lists: Uint8Array[]; readonly responses: Uint8Array[] } => ({
  lists: ders.filter((der) => !isResponse(der)),
  responses: ders.filter(isResponse),
});

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
  const below = path.slice(0, -1);
  const choices = [below.flatMap((link) => smallest(link, crls)), crls.filter((one) => speaksOf(one, below))];
  let lacking: DataLacking | null = null;
  for (const lists of choices) {
    const alone = await checkChain(der, { anchors, intermediates: certificates, crls: lists, at, use });
    if (alone.ok === 'yes') return { certificates, lists };
    lacking ??= { fault: alone.code, detail: alone.detail };
  }
  // Where others have signed the lists, whose own authorities stand elsewhere.
  return lacking!;
}

/** A list beyond this gives way to an answer about the certificate alone, bytes: a unit has three signers and three stamps. */
const LARGE_LIST = 16 * 1024;

/** Lists of its issuer, or where there are none or large ones, answers about it. */
function smallest(link: Link, crls: readonly Uint8Array[]): Uint8Array[] {
  const lists = crls.filter((der) => isListFor(der, link));
  const answers = crls.filter((der) => isAnswerOn(der, link));
  const size = lists.reduce((sum, { length }) => sum + length, 0);
  return answers.length > 0 && (lists.length === 0 || size > LARGE_LIST) ? answers : lists;
}

/** All that may help with any of them. */
const speaksOf = (der: Uint8Array, links: readonly Link[]): boolean =>
  links.some((link) => isListFor(der, link) || isAnswerOn(der, link));

const isAnswerOn = (der: Uint8Array, { form }: Link): boolean =>
  (readResponse(der)?.answersOn(form.serial).length ?? 0) > 0;

function isListFor(der: Uint8Array, { issuerKey }: Link): boolean {
  const list = readList(der);
  return list !== null && joined(list.issuer) === issuerKey;
}
