/** An authority's answer taken as the stamp of a signature, or why not: what is put into a signature is never taken out of it again. */
import type { ChainCode, ChainInput } from './chain.js';
import { sameBytes } from './signed-by.js';
import { isModified, readStampResponse, StampRefused } from './stamp-request.js';
import { checkStamp, policyOf, type StampCode } from './timestamp.js';

/**
 * How far a stamp's time may be from our own clock, ms. With the five minutes a signer's PC may go ahead it stays below the ten a
 * verifier allows a claim to be after its stamp, the way of the answer included.
 */
const TOLERATED_MS = 4 * 60_000;

export type StampFault =
  StampCode | ChainCode | 'stamp-modified' | 'stamp-policy' | 'stamp-other-authority' | 'stamp-old' | 'stamp-ahead';

export interface StampAsked {
  /** What was to be stamped, and the nonce that was sent. */
  readonly stamped: Uint8Array;
  readonly nonce: Uint8Array;
  /** When it was asked, and when the answer came, by our own clock. */
  readonly asked: Date;
  readonly answered: Date;
  /** The policy agreed on, dotted; null where any will do. */
  readonly policy: string | null;
  /** DER of the authority's certificates: nobody else's stamp is taken. */
  readonly certificates: readonly Uint8Array[];
  readonly trust: Omit<ChainInput, 'at' | 'use'>;
}

export type TakenStamp = { readonly token: Uint8Array; readonly at: Date } | { readonly fault: StampFault };

/** `answer`: DER of a TimeStampResp. A stamp that our own verification would not count is none. */
export async function takeStamp(answer: Uint8Array, asked: StampAsked): Promise<TakenStamp> {
  // Whatever was changed, it is not what was asked for; other programs do not take it either.
  if (isModified(answer)) return { fault: 'stamp-modified' };
  let token: Uint8Array;
  try {
    token = await readStampResponse(answer, asked.stamped, asked.nonce);
  } catch (error) {
    if (error instanceof StampRefused) return { fault: error.code };
    throw error;
  }
  if (asked.policy !== null && policyOf(token) !== asked.policy) return { fault: 'stamp-policy' };
  const { ok, code, at, certificate } = await checkStamp(token, asked.stamped, asked.trust);
  if (certificate !== null && !asked.certificates.some((one) => sameBytes(one, certificate))) {
    return { fault: 'stamp-other-authority' };
  }
  if (ok !== 'yes') return { fault: code };
  if (at!.getTime() < asked.asked.getTime() - TOLERATED_MS) return { fault: 'stamp-old' };
  if (at!.getTime() > asked.answered.getTime() + TOLERATED_MS) return { fault: 'stamp-ahead' };
  return { token, at: at! };
}
