import { DEFAULT_RULES } from '../../core/school-rules/school-rules.js';

const MINUTE = 60 * 1000;

/** So long without use ends a sign-in (decision 30), by the school's own rules in force; null where it has none. */
export const idleOf = (minutes: number | null): number => (minutes ?? DEFAULT_RULES.idleMinutes) * MINUTE;
/** 12 hours end it in any case. */
export const ABSOLUTE = 12 * 60 * MINUTE;
/** Use is written down at most this often. */
export const SEEN_EVERY = MINUTE;
