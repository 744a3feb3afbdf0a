/**
 * The archive stamp of a record's seal, and what it keeps: the authorities and lists the unit's signatures are judged by when
 * nobody publishes them any more (ETSI EN 319 132-1, baseline LTA).
 */
import { canonicalText } from '../../xml/canonical.js';
import { checkChain, isRevocationLacking } from '../chain.js';
import { identityOf } from '../identity.js';
import { archivedOctets } from '../long-term/archived-octets.js';
import { chainsOf, type Signature } from '../long-term/unit-data.js';
import { MOST_DATA, sizeOf, type ValidationData } from '../long-term/validation-data.js';
import { readList } from '../path/list.js';
import { readResponse } from '../path/response.js';
import { checkStamp, stampedBy } from '../timestamp.js';
import type { Checked } from './check-signature.js';
import { type FoundSignature, strictBase64 } from './read-signature.js';
import { failed, passed, type Step, unsaid, type VerifyOptions } from './steps.js';

/** Authorities' clocks differ, as signers' do (`order.ts`): each stamp was taken within four minutes of the server's own. */
const TOLERATED_MS = 10 * 60_000;
/** Certificates and lists: far more than the chains of three signers and two stamps are made of. */
const MOST_KEPT = 64;

export interface Archived {
  /** Of lists and answers under a stamp that counts, those that were still running when they were stamped over. */
  readonly data: ValidationData;
  /** Null where there is no archive stamp. */
  readonly step: Step | null;
  /** When all of it was there, where that counts. */
  readonly at: Date | null;
  /** Whether only a school's own authority says so. */
  readonly internal: boolean;
}

const bytesOf = (texts: readonly string[]): Uint8Array[] => texts.map((text) => strictBase64(text) ?? new Uint8Array());

/** Null where a seal carries none of it. `covered`: canonical text of what its Reference refers to. */
export async function archivedBy(
  { longTerm, element, own, stamp }: FoundSignature,
  covered: () => string,
  options: VerifyOptions,
): Promise<Archived | null> {
  if (longTerm === null) return null;
  const { certificates, stampCertificates, lists, stampLists, responses, stampResponses, archive } = longTerm;
  const data = {
    certificates: bytesOf([...certificates, ...stampCertificates]),
    lists: bytesOf([...lists, ...stampLists, ...responses, ...stampResponses]),
  };
  const token = archive === null ? null : (strictBase64(archive) ?? new Uint8Array());
  const octets = (): Uint8Array =>
    archivedOctets(element, [covered(), ...own.map((one) => canonicalText(one.element))]);
  return keptUnder({ data, archive: token && { token, octets }, stamp }, options);
}

/** What a seal keeps. */
export interface Kept {
  readonly data: ValidationData;
  /** RFC 3161 token over all of it, and what that is a stamp of; null where there is none. */
  readonly archive: { readonly token: Uint8Array; readonly octets: () => Uint8Array } | null;
  /** The seal's own. */
  readonly stamp: Uint8Array | null;
}

/** How far what a seal keeps is believed. */
export async function keptUnder({ data, archive, stamp }: Kept, options: VerifyOptions): Promise<Archived> {
  const none = { at: null, internal: false };
  if (data.certificates.length + data.lists.length > MOST_KEPT || sizeOf(data) > MOST_DATA) {
    return { ...none, data: { certificates: [], lists: [] }, step: unsaid('archive', 'too-much-work') };
  }
  if (archive === null) return { ...none, data, step: null };
  const stampedOver = await checkStamp(archive.token, archive.octets(), options);
  const { ok, code, at, detail } = stampedOver;
  if (ok !== 'yes') return { ...none, data, step: (ok === 'no' ? failed : unsaid)('archive', code, detail) };
  const stamped = stamp && (await stampedBy(stamp));
  if (stamped !== null && at!.getTime() < stamped.at.getTime() - TOLERATED_MS) {
    const detail = `${at!.toISOString()} ${stamped.at.toISOString()}`;
    return { ...none, data, step: failed('archive', 'archive-before-stamp', detail) };
  }
  const running = data.lists.filter((der) => ranAt(der, at!));
  const { internal } = identityOf(stampedOver.certificate!);
  return { data: { ...data, lists: running }, step: passed('archive', at!.toISOString()), at, internal };
}

/**
 * Whoever stamps over a record anew chooses what it keeps: a list that had ended by then, or that names no end, may be older
 * than what it is silent of, a key that was given up (EN 319 102-1, clause 5.6.2.4: no proof of an earlier time counts longer than its list).
 */
function ranAt(der: Uint8Array, at: Date): boolean {
  const ends = (readResponse(der)?.answers ?? [readList(der)]).map((one) => one?.nextUpdate ?? null);
  return ends.every((nextUpdate) => nextUpdate !== null && nextUpdate >= at);
}

/** What the checker has, and behind it what was kept; what the checker has newer goes before. */
export const withKept = (options: VerifyOptions, { certificates, lists }: ValidationData): VerifyOptions => ({
  ...options,
  intermediates: [...options.intermediates, ...certificates],
  crls: [...options.crls, ...lists],
});

/** Why a chain cannot be said that what was kept may help with. */
export const isLacking = (reason: string | null): boolean => reason === 'no-anchor' || isRevocationLacking(reason);

/** Whether a signature is to be judged once more with what was kept. */
export const lacks = ({ steps }: Checked): boolean => steps.some(({ ok, reason }) => ok === null && isLacking(reason));

/** The subject of the first whose chain cannot be followed with what was kept alone; null where all can. */
export async function lackingIn(
  { certificates, lists }: ValidationData,
  signatures: readonly Signature[],
  { anchors, budget }: VerifyOptions,
): Promise<string | null> {
  const { signers, stampers } = await chainsOf(signatures);
  for (const { der, along, ...rest } of [...signers, ...stampers]) {
    const intermediates = [...certificates, ...along];
    const { ok, detail } = await checkChain(der, { anchors, intermediates, crls: lists, budget, ...rest });
    if (ok !== 'yes') return detail;
  }
  return null;
}
