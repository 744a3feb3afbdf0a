/** A certificate counts no more from a moment on: in the register, and on the school's list where its authority is open. */
import { sha256 } from '../../../ground/digests.js';
import { refuse } from '../../../ground/refused.js';
import type { Acting, Preparing } from '../../../runner/act.js';
import { openAuthority, publishCrl } from './issuing-authority.js';

export type OpenedAuthority = Awaited<ReturnType<typeof openAuthority>>;

/** The school's own authority where it issued the certificate and its passphrase is given. Refuses with not-found and passphrase-wrong. */
export const authorityOf = (
  at: Pick<Preparing, 'read'>,
  { fingerprint, passphrase }: { readonly fingerprint: string; readonly passphrase?: string | undefined },
): Promise<OpenedAuthority | null> =>
  at.read(async (looking) => {
    const known = await looking.db.certificates.findByPk(fingerprint, { raw: true });
    if (!known) throw refuse('not-found');
    return known.internal && passphrase ? openAuthority(looking, passphrase) : null;
  });

interface ToStop {
  readonly fingerprint: string;
  /** Instant. */
  readonly revokedAt: string;
  readonly reason: string;
  readonly authority: OpenedAuthority | null;
}

export async function stopCertificate(
  at: Acting,
  { fingerprint, revokedAt, reason, authority }: ToStop,
): Promise<{ published: boolean }> {
  await at.db.certificates.update({ state: 'revoked', revokedAt, revokedReason: reason }, { where: { fingerprint } });
  await at.note({ kind: 'certificate.revoked', fingerprint, at: revokedAt, reasonDigest: sha256(reason) });
  if (authority === null) return { published: false };
  await publishCrl(at, authority);
  return { published: true };
}
