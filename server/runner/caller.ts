import type { Must } from '../../core/rights/passwords.js';
import type { Hat } from '../../core/rights/actor.js';

/** Who asks, as the sign-in or the command line has established. */
export interface Caller {
  readonly userId: string;
  readonly name: string;
  readonly hats: readonly Hat[];
  /** Client address; null for the command line. */
  readonly from: string | null;
}

/** A caller with a sign-in behind her. */
export interface SignedIn extends Caller {
  readonly account: string;
  /** Id of the session: SHA-256 of its token. */
  readonly sessionId: string;
  readonly channel: 'bearer' | 'cookie';
  readonly idleUntil: Date;
  /** What has to be done before anything else. */
  readonly must: Must | null;
}
