/** How long an answer (OCSP) counts. */
import type { OcspAnswer } from './response.js';

/**
 * Without an end of its own for its moment alone; never beyond the certificate of whoever answered (`ends`, null for the
 * authority itself), whose key may be in anybody's hands after that.
 */
export function lastsUntil({ thisUpdate, nextUpdate }: OcspAnswer, ends: Date | null): Date {
  const until = nextUpdate ?? thisUpdate;
  return ends !== null && ends < until ? ends : until;
}

/** So long after it was made an answer for its own moment is still taken, ms. */
const MOMENT = 10 * 60_000;

export const hasEnded = (answer: OcspAnswer, ends: Date | null, at: Date): boolean =>
  lastsUntil(answer, ends) < at &&
  !(answer.nextUpdate === null && at.getTime() <= answer.thisUpdate.getTime() + MOMENT);
