/** Which of a person's certificates can sign now, and what stands in the way of the others. */
import type { Certificate } from '../../core/contract/certificates.js';

export type Obstacle = 'waiting' | 'refused' | 'revoked' | 'expired' | 'not-yet';

/** Null where it can sign at that moment (milliseconds since the epoch). */
export function obstacleOf(certificate: Certificate, now: number): Obstacle | null {
  const { state, revoked, notBefore, notAfter } = certificate;
  if (state === 'revoked' || revoked !== null) return 'revoked';
  if (state === 'expired' || Date.parse(notAfter) < now) return 'expired';
  if (state === 'waiting' || state === 'refused') return state;
  return Date.parse(notBefore) > now ? 'not-yet' : null;
}
