/**
 * What seals carry to be judged by later, and the archive stamps over it, fetched before the transaction as stamps are: one
 * batch for all. Where a list cannot be had or is too large, a seal stays at its stamp; where no authority answers, without
 * the stamp over all. Either is logged, and verification says which level was reached.
 */
import type { LongTermText } from '../../../core/signing/long-term/elements.js';
import { longTermOf } from '../../../core/signing/long-term/unit-data.js';
import { toBase64 } from '../../../core/signing/base64.js';
import type { Prepared } from '../../../core/signing/prepare-signature.js';
import type { Preparing } from '../../runner/act.js';
import { loadTrust } from '../certificates/parts/load-trust.js';
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
  const trust = await read(loadTrust);
  const kept: { sent: string; values: LongTermText; octets: Uint8Array }[] = [];
  for (const { sent, prepared, before } of stamped) {
    const value = new Uint8Array(Buffer.from(sent, 'base64'));
    const token = stamps.tokens.get(sent)!;
    const values = await longTermOf([...before, prepared.finish(value, token)], trust);
    if ('fault' in values) log.warn({ fault: values.fault }, 'a seal keeps no validation data');
    else kept.push({ sent, values, octets: prepared.toArchive(value, token, values) });
  }
  const archives = await stamper.stamp(
    kept.map(({ octets }) => octets),
    trust,
  );
  return {
    ...stamps,
    longTerm: new Map(
      kept.map(({ sent, values }, at) => {
        const archive = archives[at];
        return [sent, { ...values, archive: archive ? toBase64(archive) : null }] as const;
      }),
    ),
  };
}
