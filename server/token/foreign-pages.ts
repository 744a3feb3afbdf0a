/**
 * Pages elsewhere that asked the helper and were turned away. The helper knows no account and keeps no log: it counts
 * until the school's own page asks, which tells the school's server.
 */
import { FOREIGN_MOST, type ForeignPages } from '../../core/contract/refusal-report.js';

/** What stands for requests that name no origin, and for those beyond the number that is named. */
const NAMELESS = 'unknown';
const OTHERS = 'others';
const TIMES_MOST = 1_000_000;

export interface ForeignCount {
  /**
   * @param origin As the request says; whoever is no browser may say anything.
   * @returns The name it is counted under where it is the first of that name, else null.
   */
  add(origin: string): string | null;
  /** What has come since the last time; then it counts anew. */
  take(): ForeignPages;
}

export function countForeign(clock: () => Date): ForeignCount {
  let pages = new Map<string, { times: number; last: string }>();
  return {
    add(origin) {
      const named = /^[\x21-\x7e]{1,200}$/.test(origin) ? origin : NAMELESS;
      const key = pages.has(named) || pages.size < FOREIGN_MOST ? named : OTHERS;
      const before = pages.get(key)?.times ?? 0;
      pages.set(key, { times: Math.min(before + 1, TIMES_MOST), last: clock().toISOString() });
      return before === 0 ? key : null;
    },
    take() {
      const taken = [...pages].map(([origin, page]) => ({ origin, ...page }));
      pages = new Map();
      return taken;
    },
  };
}
