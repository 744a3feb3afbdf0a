/** When the whole store has to be stamped anew: after a year, and before the last stamp stops counting. */

const DAY = 24 * 60 * 60 * 1000;
const YEAR = 365 * DAY;
/** So long before the authority's certificate ends, ms. */
const AHEAD = 183 * DAY;
/** Authorities whose certificates never last longer are not asked at once again, ms. */
const REST = 30 * DAY;

export interface LastStamp {
  readonly at: Date;
  /** The end of the certificate it was made by. */
  readonly ends: Date;
}

export function isRenewalDue(last: LastStamp | null, now: Date): boolean {
  if (last === null) return true;
  const age = now.getTime() - last.at.getTime();
  return age >= YEAR || (age >= REST && now.getTime() >= last.ends.getTime() - AHEAD);
}
