/**
 * What seals carry to be judged by later, and the archive stamps over it, fetched before the transaction as stamps are: one
 * batch for all. Where a list cannot be had or is too large, a seal stays at its stamp; where no authority answers, without
 * the stamp over all. Either is logged, and verification says which level was reached.
 */
import type { LongTermText } from '../../../core/signing/long-term/elements.js';
import { longTermOf } from '../../../core/signing/long-term/unit-data.js';
import { toBase64 } from '../../../core/signing/base64.js';
import type { Prepared } from '../../../core/signing/prepare-signature.js';
import { stampedBy } from '../../../core/signing/timestamp.js';
import { errorFacts } from '../../ground/error-facts.js';
import type { Preparing } from '../../runner/act.js';
import type { Reading } from '../../runner/deps.js';
import { outsideAuthorities } from '../certificates/parts/outside-authorities.js';
import { loadTrust, type Trust } from '../certificates/parts/load-trust.js';
import type { FetchedStamps } from './fetch-stamps.js';

/** A seal that is about to be put on. */
export interface SealToKeep {
  /** Its value, Base64 as it was sent. */
  readonly sent: string;
  readonly prepared: Prepared;
  /** Canonical texts of the unit's signatures before it. */
  readonly before: readonly string[];
}

/** The same stamps, with what each of these seals carries. */
export async function archiveSeals(
  { stamper, read, log }: Pick<Preparing, 'stamper' | 'read' | 'log'>,
  stamps: FetchedStamps,
  seals: readonly SealToKeep[],
): Promise<FetchedStamps> {
  const stamped = seals.filter(({ sent }) => stamps.tokens.has(sent));
  if (stamper === null || stamped.length === 0) return stamps;
  const trust = await read(trustToKeep);
  const kept: { sent: string; values: LongTermText; octets: Uint8Array }[] = [];
  for (const seal of stamped) {
    // A text that cannot be read leaves its own seal at its stamp, and the others theirs.
    const values = await keepingOf(seal, stamps.tokens.get(seal.sent)!, trust).catch((error: unknown) => ({
      fault: errorFacts(error),
    }));
    if ('fault' in values) log.warn({ fault: values.fault }, 'a seal keeps no validation data');
    else kept.push(values);
  }
  const archives: readonly (Uint8Array | null)[] = await stamper.stamp(
    kept.map(({ octets }) => octets),
    trust,
  );
  const lines = kept.map(async ({ sent, values }, at) => {
    const archive = archives[at] ?? null;
    const counts = archive !== null && (await isLater(archive, stamps.tokens.get(sent)!));
    return [sent, { ...values, archive: counts ? toBase64(archive) : null }] as const;
  });
  return { ...stamps, longTerm: new Map(await Promise.all(lines)) };
}

/** What there is to be kept. */
export async function trustToKeep(looking: Reading): Promise<Trust> {
  const own = await loadTrust(looking);
  // Whoever was certified elsewhere came with what stands above her.
  return { ...own, intermediates: [...own.intermediates, ...(await outsideAuthorities(looking))] };
}

async function keepingOf({ sent, prepared, before }: SealToKeep, token: Uint8Array, trust: Trust) {
  const value = new Uint8Array(Buffer.from(sent, 'base64'));
  const values = await longTermOf([...before, prepared.finish(value, token)], trust);
  return 'fault' in values ? values : { sent, values, octets: prepared.toArchive(value, token, values) };
}

/** Of two authorities one may be behind: what says that all was there before the seal's own stamp was is no use to anybody. */
export async function isLater(archive: Uint8Array, token: Uint8Array): Promise<boolean> {
  const [over, own] = await Promise.all([stampedBy(archive), stampedBy(token)]);
  return over!.at.getTime() >= own!.at.getTime();
}
