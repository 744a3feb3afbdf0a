/**
 * The archive stamp of a record's seal, and what it keeps: the authorities and lists the unit's signatures are judged by when
 * nobody publishes them any more (ETSI EN 319 132-1, baseline LTA).
 */
import { canonicalText } from '../../xml/canonical.js';
import { checkChain } from '../chain.js';
import { archivedOctets } from '../long-term/archived-octets.js';
import { chainsOf } from '../long-term/unit-data.js';
import { MOST_DATA, sizeOf, type ValidationData } from '../long-term/validation-data.js';
import { checkStamp, stampedBy } from '../timestamp.js';
import type { Checked } from './check-signature.js';
import { type FoundSignature, strictBase64 } from './read-signature.js';
import { failed, passed, type Step, unsaid, type VerifyOptions } from './steps.js';

/** Authorities' clocks differ. */
const TOLERATED_MS = 60_000;

export interface Archived {
  readonly data: ValidationData;
  /** Null where there is no archive stamp. */
  readonly step: Step | null;
  /** When all of it was there, where that counts. */
  readonly at: Date | null;
}

const bytesOf = (texts: readonly string[]): Uint8Array[] => texts.map((text) => strictBase64(text) ?? new Uint8Array());

/** Null where a seal carries none of it. `covered`: canonical text of what its Reference refers to. */
export async function archivedBy(
  { longTerm, element, own, stamp }: FoundSignature,
  covered: () => string,
  options: VerifyOptions,
): Promise<Archived | null> {
  if (longTerm === null) return null;
  const { certificates, stampCertificates, lists, stampLists, archive } = longTerm;
  const data = {
    certificates: bytesOf([...certificates, ...stampCertificates]),
    lists: bytesOf([...lists, ...stampLists]),
  };
  if (sizeOf(data) > MOST_DATA) {
    return { data: { certificates: [], lists: [] }, step: unsaid('archive', 'too-much-work'), at: null };
  }
  if (archive === null) return { data, step: null, at: null };
  const octets = archivedOctets(element, [covered(), ...own.map((one) => canonicalText(one.element))]);
  const { ok, code, at, detail } = await checkStamp(strictBase64(archive) ?? new Uint8Array(), octets, options);
  if (ok !== 'yes') return { data, step: (ok === 'no' ? failed : unsaid)('archive', code, detail), at: null };
  const stamped = await stampedBy(stamp!);
  if (stamped !== null && at!.getTime() < stamped.at.getTime() - TOLERATED_MS) {
    const detail = `${at!.toISOString()} ${stamped.at.toISOString()}`;
    return { data, step: failed('archive', 'archive-before-stamp', detail), at: null };
  }
  return { data, step: passed('archive', at!.toISOString()), at };
}

/** What the checker has, and behind it what was kept; what the checker has newer goes before. */
export const withKept = (options: VerifyOptions, { certificates, lists }: ValidationData): VerifyOptions => ({
  ...options,
  intermediates: [...options.intermediates, ...certificates],
  crls: [...options.crls, ...lists],
});

/** Why a chain cannot be said that what was kept may help with. */
const LACKING: ReadonlySet<string | null> = new Set(['no-anchor', 'no-crl', 'crl-stale', 'crl-partial']);

/** Whether a signature is to be judged once more with what was kept. */
export const lacks = ({ steps }: Checked): boolean =>
  steps.some(({ ok, reason }) => ok === null && LACKING.has(reason));

/** The subject of the first whose chain cannot be followed with what was kept alone; null where all can. */
export async function lackingIn(
  { certificates, lists }: ValidationData,
  checked: readonly Checked[],
  { anchors, budget }: VerifyOptions,
): Promise<string | null> {
  const { signers, stampers } = await chainsOf(checked.flatMap(({ found }) => found ?? []));
  for (const { der, along, ...rest } of [...signers, ...stampers]) {
    const intermediates = [...certificates, ...along];
    const { ok, detail } = await checkChain(der, { anchors, intermediates, crls: lists, budget, ...rest });
    if (ok !== 'yes') return detail;
  }
  return null;
}
