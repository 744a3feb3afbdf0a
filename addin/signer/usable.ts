/** Which of a person's certificates can sign now, and what stands in the way of the others. */
import type { Certificate } from '../../core/contract/certificates.js';
import type { KeyRefusal } from '../../core/contract/key-refusals.js';

export type Obstacle = 'waiting' | 'refused' | 'revoked' | 'expired' | 'not-yet';

/** As the server refuses them; `none` where the account has no certificate. */
export const OBSTACLE_CODES: Readonly<Record<Obstacle | 'none', KeyRefusal>> = {
  none: 'certificate-not-bound',
  waiting: 'certificate-waiting',
  refused: 'certificate-refused',
  revoked: 'certificate-revoked',
  expired: 'certificate-ended',
  'not-yet': 'certificate-not-begun',
};

/** Null where it can sign at that moment (milliseconds since the epoch). */
export function obstacleOf(certificate: Certificate, now: number): Obstacle | null {
  const { state, revoked, notBefore, notAfter } = certificate;
  if (state === 'revoked' || revoked !== null) return 'revoked';
  if (state === 'expired' || Date.parse(notAfter) < now) return 'expired';
  if (state === 'waiting' || state === 'refused') return state;
  return Date.parse(notBefore) > now ? 'not-yet' : null;
}
