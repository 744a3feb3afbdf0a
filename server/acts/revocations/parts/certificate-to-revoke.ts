import { refuse } from '../../../ground/refused.js';
import type { Looking } from '../../../runner/act.js';
import { isBackdated } from '../../certificates/parts/backdated.js';
import { shownAt } from '../../certificates/parts/shown-at.js';

/**
 * The certificate an order is about and its moment as it is kept. Refuses with not-found, already-revoked, revocation-time and
 * revocation-not-backdated.
 */
export async function certificateToRevoke(
  { db, clock }: Pick<Looking, 'db' | 'clock'>,
  asked: { readonly fingerprint: string; readonly at: string },
): Promise<{ readonly at: string }> {
  const row = await db.certificates.findByPk(asked.fingerprint, { raw: true });
  if (!row) throw refuse('not-found');
  if (row.state === 'revoked') throw refuse('already-revoked', { at: shownAt(row.revokedAt ?? row.addedAt) });
  const at = new Date(asked.at);
  if (at < new Date(row.notBefore)) throw refuse('revocation-time', { from: shownAt(row.notBefore) });
  if (!isBackdated(at, clock())) throw refuse('revocation-not-backdated');
  return { at: at.toISOString() };
}
