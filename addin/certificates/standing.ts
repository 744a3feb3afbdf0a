/** Where a certificate stands, as sign and word code. */
import type { Certificate } from '../../core/contract/certificates.js';
import type { Tone } from '../parts/sign.js';

/** From here on the end is said with its days. */
export const SOON = 60;

export type Standing = Certificate['state'] | 'ending';

export const standingOf = ({ state, daysLeft }: Pick<Certificate, 'state' | 'daysLeft'>): Standing =>
  state === 'bound' && daysLeft <= SOON ? 'ending' : state;

export const STANDING_TONES: Readonly<Record<Standing, Tone>> = {
  waiting: 'waiting',
  bound: 'done',
  ending: 'warning',
  refused: 'error',
  revoked: 'error',
  expired: 'error',
};

/** A fingerprint to be read out over the telephone: groups of four. */
export const spoken = (fingerprint: string, digits = 16): string =>
  (fingerprint.slice(0, digits).match(/.{1,4}/g) ?? []).join(' ');
