/** A person's clock is off by minutes, and a form is open for some; what is earlier is meant to be. */
const BACK_MS = 10 * 60_000;

export const isBackdated = (at: Date, now: Date): boolean => at.getTime() < now.getTime() - BACK_MS;
