import type { Deps } from '../../deps.js';

const OFFSET_MS = 7 * 60 * 60_000;

/** The server's moment as a signature claims it, with Viet Nam's offset: `2027-06-20T09:00:00+07:00`. */
export const claimNow = ({ clock }: Pick<Deps, 'clock'>): string =>
  `${new Date(clock().getTime() + OFFSET_MS).toISOString().slice(0, 19)}+07:00`;
