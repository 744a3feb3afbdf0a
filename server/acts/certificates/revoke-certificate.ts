import { refusedOnRegister } from './parts/refused-on-register.js';
import { authorityOf, stopCertificate } from './parts/stop-certificate.js';
import { isBackdated } from './parts/backdated.js';
import { shownAt } from './parts/shown-at.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { refuse } from '../../ground/refused.js';

export interface RevokeInput {
  readonly caller: Caller;
  readonly fingerprint: string;
  readonly reason: string;
  /** From when it no longer counts; ISO instant, not later than now. */
  readonly at: string;
  /** Of the school's authority, so that its list is published anew. */
  readonly passphrase?: string | undefined;
}

/** A PC's clock may be a little ahead of the server's. */
const AHEAD = 5 * 60 * 1000;

/**
 * Revoke a certificate in the register, and on the published list where its authority is the school's own and the
 * passphrase is given. From an earlier moment on only the principal's order does it (decision 47). Refuses with not-found,
 * already-revoked, revocation-time, revocation-backdated, passphrase-wrong.
 */
export const revokeCertificate = act({
  act: 'revoke-certificate',
  prepare: (at, input: RevokeInput) => authorityOf(at, input),
  run: async (at, input, { prepared: authority }): Promise<{ published: boolean }> => {
    const { certificates } = at.db;
    const { fingerprint, reason } = input;
    const row = await certificates.findByPk(fingerprint, { raw: true });
    if (!row) throw refuse('not-found');
    if (row.state === 'revoked') throw refuse('already-revoked', { at: shownAt(row.revokedAt ?? row.addedAt) });
    const now = at.clock();
    const asked = new Date(input.at);
    if (asked.getTime() > now.getTime() + AHEAD || asked < new Date(row.notBefore)) {
      throw refuse('revocation-time', { from: shownAt(row.notBefore) });
    }
    if (isBackdated(asked, now)) throw refuse('revocation-backdated');
    const revokedAt = new Date(Math.min(asked.getTime(), now.getTime())).toISOString();
    return stopCertificate(at, { fingerprint, revokedAt, reason, authority });
  },
  refused: refusedOnRegister('revoke'),
});
