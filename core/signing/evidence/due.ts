/**
 * When the whole store has to be stamped anew: after a year, and before the last stamp stops counting: half a year ahead, or, of a
 * certificate with less than that left, at half of its time; at most once a day.
 */

const DAY = 24 * 60 * 60 * 1000;
const YEAR = 365 * DAY;
/** So long before the authority's certificate ends, ms. */
const AHEAD = 183 * DAY;
/** Authorities whose certificates never last longer are not asked again before, ms, unless half of the last one's time is over. */
const REST = 30 * DAY;

export interface LastStamp {
  readonly at: Date;
  /** The earliest end of a certificate on the way from the one it was made by up to its anchor. */
  readonly ends: Date;
}

export function isRenewalDue(last: LastStamp | null, now: Date): boolean {
  if (last === null) return true;
  const age = now.getTime() - last.at.getTime();
  const [ends, left] = [last.ends.getTime(), last.ends.getTime() - now.getTime()];
  const isHalfOver = age >= DAY && left <= (ends - last.at.getTime()) / 2;
  return age >= YEAR || (age >= REST && left <= AHEAD) || isHalfOver;
}
