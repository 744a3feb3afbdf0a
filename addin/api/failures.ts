/** The ways a call can end badly; screens tell them apart by class. */
import type { RefusalBody } from '../../core/contract/cells.js';

/** The server said no, and why (problem+json). */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly body: RefusalBody,
    /** By which the server's log knows the request; null for what no server refused. */
    readonly number: string | null = null,
  ) {
    super(body.code);
  }
}

/** No answer came: no network, server away, connection cut. */
export class ConnectionLost extends Error {}

/** An answer came that is not of the agreed form. */
export class StrangeAnswer extends Error {}

/** The person stopped waiting. */
export class Stopped extends Error {}

/** The sign-in ended and the same person did not come back. */
export class SignedOut extends Error {}
