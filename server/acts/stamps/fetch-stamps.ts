/**
 * Stamps of the signatures that came with a request, fetched before its transaction: what is stamped is the signature's
 * value alone, so that nobody waits for an authority under the database's lock, and each signature is judged afterwards as
 * without one. A stamp of what is then refused is put nowhere.
 */
import type { LongTermText } from '../../../core/signing/long-term/elements.js';
import { stampedBytes } from '../../../core/signing/prepare-signature.js';
import type { Preparing } from '../../runner/act.js';
import { loadTrust } from '../certificates/parts/load-trust.js';

/** What became of asking for the stamp of a signature; null: nobody is asked. */
export type StampState = 'given' | 'missed' | null;

export interface FetchedStamps {
  /** Token (DER) by the signature's value, Base64 as it was sent. */
  readonly tokens: ReadonlyMap<string, Uint8Array>;
  readonly asked: boolean;
  /** What seals carry besides, by the same. */
  readonly longTerm?: ReadonlyMap<string, LongTermText>;
}

export const NO_STAMPS: FetchedStamps = { tokens: new Map(), asked: false };

/** `values`: Base64. Whatever authorities do, it is answered; those without a stamp were missed. */
export const fetchStamps = (at: Preparing, values: readonly string[]): Promise<FetchedStamps> =>
  fetchStampsOf(at, values, stampedBytes);

/** `stamped`: what a stamp of a value is a stamp of. */
export async function fetchStampsOf(
  { stamper, read }: Pick<Preparing, 'stamper' | 'read'>,
  values: readonly string[],
  stamped: (value: Uint8Array) => Uint8Array,
): Promise<FetchedStamps> {
  if (stamper === null || values.length === 0 || !(await stamper.asks())) return NO_STAMPS;
  const trust = await read(loadTrust);
  const unique = [...new Set(values)];
  const got = await stamper.stamp(
    unique.map((value) => stamped(new Uint8Array(Buffer.from(value, 'base64')))),
    trust,
  );
  return {
    tokens: new Map(
      unique.flatMap((value, at) => {
        const token = got[at];
        return token ? [[value, token] as const] : [];
      }),
    ),
    asked: true,
  };
}

/** The token to finish a signature with. */
export const stampFor = ({ tokens }: FetchedStamps, value: string): Uint8Array | undefined => tokens.get(value);

/** What a seal is finished with besides. */
export const longTermFor = ({ longTerm }: FetchedStamps, value: string): LongTermText | undefined =>
  longTerm?.get(value);

/** Missed also where everything is there but the stamp over all. */
export function stampStateOf(stamps: FetchedStamps, value: string): StampState {
  if (!stamps.asked) return null;
  return stamps.tokens.has(value) && longTermFor(stamps, value)?.archive !== null ? 'given' : 'missed';
}
