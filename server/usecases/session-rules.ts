const MINUTE = 60 * 1000;

/** 15 idle minutes end a sign-in (decision 30), 12 hours in any case. */
export const IDLE = 15 * MINUTE;
export const ABSOLUTE = 12 * 60 * MINUTE;
/** Use is written down at most this often. */
export const SEEN_EVERY = MINUTE;

/** Wrong passwords before an account rests, the first rest, and the longest. */
const FREE_TRIES = 4;
const FIRST_REST = 30 * 1000;
const LONGEST_REST = 15 * MINUTE;
/** After a day without tries the count begins anew. */
export const TRIES_FORGOTTEN = 24 * 60 * MINUTE;

/** How long an account rests after so many wrong passwords in a row, ms. */
export const restAfter = (tries: number): number =>
  tries <= FREE_TRIES ? 0 : Math.min(LONGEST_REST, FIRST_REST * 2 ** (tries - FREE_TRIES - 1));
