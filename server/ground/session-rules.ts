const MINUTE = 60 * 1000;

/** 15 idle minutes end a sign-in (decision 30), 12 hours in any case. */
export const IDLE = 15 * MINUTE;
export const ABSOLUTE = 12 * 60 * MINUTE;
/** Use is written down at most this often. */
export const SEEN_EVERY = MINUTE;
