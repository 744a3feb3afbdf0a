import { type Day, dayInVietnam } from '../../core/codes/day.js';

/** The calendar day in Viet Nam, whatever zone this computer is set to. */
export const today = (now: Date = new Date()): Day => dayInVietnam(now);
