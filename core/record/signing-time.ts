/**
 * Which moments a signer may claim (decision 17). Nobody can prove such a moment without a time stamp; what can be held is
 * that it fits what the server has seen.
 */
import { refusal, type Refusal } from '../codes/refusal.js';

/** How far a school's PC may be off: clocks drift, and a signature prepared at once still takes a while to arrive. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;
/** How long a claimed moment may be under way: it is claimed before an act's first signature, and a phone or card may take its time. */
const UNDER_WAY_MS = 60 * 60_000;

export interface ClaimedTime {
  readonly signedAt: string;
  /** The server's, ISO instant. */
  readonly now: string;
  /** When what is signed was last changed; null where it never was. */
  readonly changedAt: string | null;
  /** When the record was last returned, ISO instant. */
  readonly returnedAt?: string | undefined;
  /** The moment the signature before claims: the order of a record's signatures has to be readable from them. */
  readonly previous?: string | undefined;
  /** A moment in words. */
  readonly show: (instant: string) => string;
}

/**
 * Null where the moment may be claimed; else signed-in-future, signed-before-values, signed-before-return,
 * signed-before-previous or signed-long-ago.
 */
export function refuseTime({ signedAt, now, changedAt, returnedAt, previous, show }: ClaimedTime): Refusal | null {
  const claimed = Date.parse(signedAt);
  const shown = show(signedAt);
  if (claimed > Date.parse(now) + CLOCK_TOLERANCE_MS) {
    return refusal('signed-in-future', { signedAt: shown, now: show(now) });
  }
  if (changedAt !== null && claimed < Date.parse(changedAt) - CLOCK_TOLERANCE_MS) {
    return refusal('signed-before-values', { signedAt: shown, changedAt: show(changedAt) });
  }
  if (returnedAt !== undefined && claimed < Date.parse(returnedAt) - CLOCK_TOLERANCE_MS) {
    return refusal('signed-before-return', { signedAt: shown, returnedAt: show(returnedAt) });
  }
  if (previous !== undefined && claimed < Date.parse(previous)) {
    return refusal('signed-before-previous', { signedAt: shown, previous: show(previous) });
  }
  if (claimed < Date.parse(now) - UNDER_WAY_MS) {
    return refusal('signed-long-ago', { signedAt: shown, now: show(now) });
  }
  return null;
}
