import { audit } from './parts/act.js';
import { auditRegister } from './parts/audit-refusal.js';
import { openAuthority, publishCrl } from './parts/issuing-authority.js';
import { shownAt } from './parts/shown-at.js';
import type { Caller } from '../caller.js';
import type { Deps } from '../deps.js';
import { sha256 } from '../../ground/digests.js';
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
 * passphrase is given. Refuses with not-found, already-revoked, revocation-time, passphrase-wrong.
 */
export const revokeCertificate = (deps: Deps, input: RevokeInput): Promise<{ published: boolean }> =>
  auditRegister(deps, { caller: input.caller, act: 'revoke' }, () => revoke(deps, input));

async function revoke(
  deps: Deps,
  { caller, fingerprint, reason, at, passphrase }: RevokeInput,
): Promise<{ published: boolean }> {
  const { db, clock } = deps;
  const known = await db.certificates.findByPk(fingerprint, { raw: true });
  if (!known) throw refuse('not-found');
  const authority = known.internal && passphrase ? await openAuthority(deps, passphrase) : null;
  return db.writes.run(async (transaction) => {
    const row = await db.certificates.findByPk(fingerprint, { raw: true, transaction });
    if (!row) throw refuse('not-found');
    if (row.state === 'revoked') throw refuse('already-revoked', { at: shownAt(row.revokedAt ?? row.addedAt) });
    const now = clock();
    const asked = new Date(at);
    if (asked.getTime() > now.getTime() + AHEAD || asked < new Date(row.notBefore)) {
      throw refuse('revocation-time', { from: shownAt(row.notBefore) });
    }
    const revokedAt = new Date(Math.min(asked.getTime(), now.getTime())).toISOString();
    await db.certificates.update(
      { state: 'revoked', revokedAt, revokedReason: reason },
      { where: { fingerprint }, transaction },
    );
    await audit(deps, transaction, caller, 'administrator', {
      kind: 'certificate.revoked',
      fingerprint,
      at: revokedAt,
      reasonDigest: sha256(reason),
    });
    if (authority === null) return { published: false };
    await publishCrl(deps, transaction, authority, caller);
    return { published: true };
  });
}
