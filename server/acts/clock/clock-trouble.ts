import { lastLink } from '../../runner/append-audit-event.js';
import type { Reading } from '../../runner/deps.js';
import { behind, isTooFarBehind, shownTime } from '../../runner/keep-time.js';

export interface ClockTrouble {
  readonly now: string;
  readonly last: string;
  readonly seconds: number;
}

/** Whether writes are refused because of the clock, and by which times; null where they are not. One statement. */
export async function clockTrouble(deps: Reading): Promise<ClockTrouble | null> {
  const last = await lastLink(deps);
  if (!isTooFarBehind(deps, last)) return null;
  return {
    now: shownTime(deps.clock()),
    last: shownTime(new Date(last.at!)),
    seconds: Math.ceil(behind(deps, last) / 1000),
  };
}
