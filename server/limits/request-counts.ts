import { LRUCache } from 'lru-cache';
import type { Hits } from './limit-keeper.js';

/** Addresses and people remembered at a time; the least recent ones go first. */
const MOST = 20_000;

/** Requests by key, in windows of a clock that is never set. In memory: a minute is soon counted anew. */
export class RequestCounts {
  /** By size, which grows as it fills: room for `max` would be taken at once, megabytes for a server nobody has asked yet. */
  readonly #windows = new LRUCache<string, { hits: number; endsAt: number }>({
    maxSize: MOST,
    sizeCalculation: () => 1,
  });
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  hit(key: string, windowMs: number): Hits {
    const now = this.#now();
    let window = this.#windows.get(key);
    if (!window || window.endsAt <= now) this.#windows.set(key, (window = { hits: 0, endsAt: now + windowMs }));
    window.hits += 1;
    return { hits: window.hits, endsIn: window.endsAt - now };
  }
}
