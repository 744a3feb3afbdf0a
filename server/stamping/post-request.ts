/** One question to a time-stamp authority over HTTP (RFC 3161 section 3.4). */
import type { StampAuthority } from './authorities-file.js';
import { OutwardWays } from './outward-ways.js';

export { NoAnswer, PATIENCE, type Unanswered, type Ways } from './outward-ways.js';

/** A token with its chain is some 10 KB. */
const LONGEST = 64 * 1024;

export class StampWays extends OutwardWays {
  /** DER of the answer. Rejects with NoAnswer. */
  post({ url, internal, account }: StampAuthority, body: Uint8Array): Promise<Uint8Array> {
    return this.ask({
      url: new URL(url),
      ...{ own: internal === true, body, account, longest: LONGEST },
      ...{ sends: 'application/timestamp-query', wants: 'application/timestamp-reply' },
    });
  }
}
