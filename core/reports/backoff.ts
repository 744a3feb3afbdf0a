/** When a portal that did not answer is tried again. */
const MINUTE = 60_000;
const FIRST = MINUTE / 2;
const LONGEST = 60 * MINUTE;

/**
 * Ms from now: doubled with each try up to an hour, half of it by chance, so that a hundred schools do not come back at once.
 * `tries`: so far, from 1; `random`: in [0, 1).
 */
export function waitAfter(tries: number, random: number): number {
  const whole = Math.min(LONGEST, FIRST * 2 ** Math.min(tries - 1, 20));
  return Math.round(whole / 2 + (whole / 2) * random);
}
