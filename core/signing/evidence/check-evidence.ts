/** What an evidence record proves of files: since when they provably existed (RFC 4998 sections 4.3 and 5.3). */
import type { Budget } from '../path/budget.js';
import { type ChainCode, checkChain, type ChainInput, isRevocationLacking, type RevocationLacking } from '../chain.js';
import { joinBytes } from '../der.js';
import { identityOf } from '../identity.js';
import { STAMPS } from '../path/purposes.js';
import { sameBytes } from '../signed-by.js';
import { checkStamp, imprintAlgorithm, type StampCode, stampedBy, type StampVerdict } from '../timestamp.js';
import { digestBy, type EvidenceHash, hashOfOid } from './digests.js';
import { type EvidenceUnreadable, readEvidenceRecord, sequenceOf, type StampChain } from './evidence-record.js';
import { listBytes } from './hash-tree.js';
import { listsIn } from './token-data.js';

export type EvidenceCode =
  | 'proven'
  | EvidenceUnreadable['code']
  /** Of no file that was shown, or not of all of them. */
  | 'evidence-of-another'
  /** A later stamp does not cover the one before it, or a new chain not those before. */
  | 'evidence-not-renewed'
  /** A later stamp says an earlier time. */
  | 'evidence-order'
  /** Stamped later than it is now by the asker's clock. */
  | 'evidence-future'
  /** The authority's certificate had ended, or was revoked, before the next stamp came; of the last one by now. */
  | 'evidence-stamp-ended'
  | 'evidence-stamp-revoked'
  | StampCode
  | ChainCode;

/** Clocks of authorities may be so far ahead, ms. */
const AHEAD = 10 * 60_000;

/** One of its stamps, in order. */
export interface EvidenceStamp {
  /** As the stamp says; null where it cannot be read. */
  readonly at: Date | null;
  readonly hash: EvidenceHash;
  /** The authority's certificate by its subject. */
  readonly by: string;
  /** By a school's own authority: its word is internal. */
  readonly internal: boolean;
}

export interface EvidenceVerdict {
  readonly ok: 'yes' | 'no' | 'unknown';
  readonly code: EvidenceCode;
  /** The first stamp's time, where it counts. */
  readonly since: Date | null;
  /** How many stamps were checked, and which one the code is about, from 1; 0 where it is about none. */
  readonly stamps: readonly EvidenceStamp[];
  readonly about: number;
  /**
   * Why nobody can say whether the last stamp's authority was revoked by now: no list at hand is young enough (RFC 4998 section
   * 5.3 asks for it at the moment of the last renewal, not today). Null where one is, and where nothing is proven.
   */
  readonly unsaid: RevocationLacking | null;
}

export interface EvidenceInput {
  /** DER. */
  readonly evidence: Uint8Array;
  /** Those that are shown, one at least; the record may be of more. */
  readonly files: readonly Uint8Array[];
  readonly trust: Omit<ChainInput, 'at' | 'use' | 'budget' | 'taken'>;
  /** Now. */
  readonly at: Date;
  readonly budget?: Budget | undefined;
}

interface Link {
  readonly token: Uint8Array;
  readonly hash: EvidenceHash;
  /** What the token has to be a stamp of; or why there is no such thing. */
  readonly stamped: Uint8Array | Extract<EvidenceCode, 'evidence-of-another' | 'evidence-not-renewed'>;
}

type Fault = readonly [ok: 'no' | 'unknown', code: EvidenceCode];

/** Never throws for what a stranger brings. */
export async function checkEvidence(input: EvidenceInput): Promise<EvidenceVerdict> {
  const nothing = { since: null, stamps: [], about: 0, unsaid: null };
  let chains: readonly StampChain[];
  try {
    chains = readEvidenceRecord(input.evidence);
  } catch (error) {
    return { ...nothing, ok: 'no', code: (error as EvidenceUnreadable).code };
  }
  const links = await linksOf(chains, input.files);
  const times = await Promise.all(links.map(async ({ token }) => (await stampedBy(token))?.at ?? null));
  // Each stamp is judged by what came with any of them, too: the next one's authority may know of the one before.
  const crls = [...input.trust.crls, ...links.flatMap(({ token }) => listsIn(token))];
  const trust = { ...input.trust, crls, budget: input.budget };
  const stamps: EvidenceStamp[] = [];
  let found: Fault | null = null;
  let unsaid: RevocationLacking | null = null;
  for (const [at, link] of links.entries()) {
    const until = times[at + 1] ?? input.at;
    const last = at === links.length - 1;
    const judged = await judge(link, { trust, until, last, before: times[at - 1] ?? null, now: input.at });
    unsaid = judged.unsaid;
    stamps.push({ at: times[at]!, hash: link.hash, by: judged.by, internal: judged.internal });
    if ((found = judged.fault) !== null) break;
  }
  if (found !== null) return { ok: found[0], code: found[1], since: null, stamps, about: stamps.length, unsaid: null };
  return { ok: 'yes', code: 'proven', since: times[0]!, stamps, about: 0, unsaid };
}

/** All stamps in order, each with what it has to stamp. */
async function linksOf(chains: readonly StampChain[], files: readonly Uint8Array[]): Promise<Link[]> {
  const links: Link[] = [];
  for (const [number, { hash, stamps }] of chains.entries()) {
    // What a new chain begins with: each file, and all that was stamped of it so far.
    const before = number === 0 ? null : await digestBy(hash, sequenceOf(chains.slice(0, number)));
    const octets: Uint8Array[] = [];
    for (const file of files) octets.push(before ? joinBytes(await digestBy(hash, file), before) : file);
    for (const [place, { tree, token }] of stamps.entries()) {
      const wanted = place === 0 ? octets : [stamps[place - 1]!.token];
      const missing = number === 0 && place === 0 ? 'evidence-of-another' : 'evidence-not-renewed';
      links.push({ token, hash, stamped: (await stampedOf(tree, wanted, hash)) ?? missing });
    }
  }
  return links;
}

/** What the root of a tree is the digest of; null where something wanted is not in its first list. */
async function stampedOf(
  tree: readonly (readonly Uint8Array[])[],
  wanted: readonly Uint8Array[],
  hash: EvidenceHash,
): Promise<Uint8Array | null> {
  const [first, ...others] = tree;
  if (first === undefined) return wanted.length === 1 ? wanted[0]! : null;
  for (const bytes of wanted) {
    const digest = await digestBy(hash, bytes);
    if (!first.some((one) => sameBytes(one, digest))) return null;
  }
  let stamped = listBytes(first);
  for (const list of others) stamped = listBytes([...list, await digestBy(hash, stamped)]);
  return stamped;
}

interface Judging {
  readonly trust: EvidenceInput['trust'] & { readonly budget: Budget | undefined };
  /** When the next stamp came, or now. */
  readonly until: Date;
  readonly last: boolean;
  readonly before: Date | null;
  readonly now: Date;
}

interface Standing {
  readonly fault: Fault | null;
  readonly unsaid: RevocationLacking | null;
}
const standing = (fault: Fault | null, unsaid: RevocationLacking | null = null): Standing => ({ fault, unsaid });

async function judge(
  { token, hash, stamped }: Link,
  judging: Judging,
): Promise<Standing & { readonly by: string; readonly internal: boolean }> {
  if (typeof stamped === 'string') return { by: '', internal: false, ...standing(['no', stamped]) };
  const verdict = await checkStamp(token, stamped, judging.trust);
  const internal = verdict.certificate !== null && identityOf(verdict.certificate).internal;
  return { by: verdict.detail, internal, ...(await standingOf(verdict, token, hash, judging)) };
}

async function standingOf(
  { ok, code, certificate }: StampVerdict,
  token: Uint8Array,
  hash: EvidenceHash,
  { trust, until, last, before, now }: Judging,
): Promise<Standing> {
  if (ok === 'no') return standing(['no', code]);
  if (hashOfOid(imprintAlgorithm(token)) !== hash) return standing(['no', 'evidence-algorithm']);
  const { at, along } = (await stampedBy(token))!;
  if (before !== null && at < before) return standing(['no', 'evidence-order']);
  if (at.getTime() > now.getTime() + AHEAD) return standing(['unknown', 'evidence-future']);
  // Revoked since then: it counts where the next stamp was there before (section 5.3, step 3).
  if (ok === 'unknown' && (code !== 'revoked-later' || last)) return standing(['unknown', code]);
  const intermediates = [...trust.intermediates, ...along];
  const then = await checkChain(certificate!, { ...trust, intermediates, at: until, use: STAMPS });
  if (then.ok === 'yes') return standing(null);
  if (then.code === 'expired') return standing(['unknown', 'evidence-stamp-ended']);
  if (then.code === 'revoked') return standing(['unknown', 'evidence-stamp-revoked']);
  // Whatever else stands in the way: who brings the file may have put it there. Of the last one, lists of today may be missing.
  return last && isRevocationLacking(then.code) ? standing(null, then.code) : standing(['unknown', then.code]);
}
