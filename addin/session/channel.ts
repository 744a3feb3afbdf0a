/** How a sign-in travels with each call: as a cookie of the page, or as a token the pane holds itself. */
import { Refused } from '../api/failures.js';
import type { SignInAnswer } from '../../core/contract/session.js';

export type Headers = Readonly<Record<string, string>>;

export interface Channel {
  readonly name: 'cookie' | 'bearer';
  /** Whether there may be a sign-in to take up again. */
  readonly resumes: () => boolean;
  /** What proves the sign-in in the next call, and whose page it is that asks. */
  readonly headers: () => Headers;
  /** What asks whose the sign-in is by now. */
  readonly identity: () => Headers;
  /** Keep what an answer brought. */
  readonly keep: (answer: Pick<SignInAnswer, 'csrf' | 'token'>) => void;
  /** Forget the sign-in these headers proved; one begun since stays. */
  readonly forget: (sent: Headers) => void;
  /** Whether a call was refused only because what was sent is no longer the newest, and `me` may tell more. */
  readonly outdated: (failure: unknown, sent: Headers) => boolean;
}

export const isUnauthorised = (failure: unknown): boolean => failure instanceof Refused && failure.status === 401;

const CSRF = 'X-CSRF-Token';

/** The browser page: the server's cookie, which scripts cannot read, and a CSRF token, kept here and nowhere else. */
export function cookieChannel(): Channel {
  let csrf: string | undefined;
  return {
    name: 'cookie',
    // Only the server can tell.
    resumes: () => true,
    headers: () => (csrf === undefined ? {} : { [CSRF]: csrf }),
    identity: () => ({}),
    keep: (answer) => {
      csrf = answer.csrf;
    },
    forget: (sent) => {
      if (sent[CSRF] === csrf) csrf = undefined;
    },
    // Another tab may have renewed the sign-in, or changed the person.
    outdated: (failure) => failure instanceof Refused && failure.body.code === 'csrf',
  };
}
