import { CertificateUnreadable, readCertificate } from '../../../core/signing/certificate.js';
import { audit } from './parts/act.js';
import { auditRegister } from './parts/audit-refusal.js';
import { fromBase64 } from './parts/load-trust.js';
import { shownAt } from './parts/shown-at.js';
import type { Caller } from '../caller.js';
import type { Deps } from '../deps.js';
import { refuse } from '../../ground/refused.js';

export interface AddAnchorInput {
  readonly caller: Caller;
  /** Base64 of the authority's certificate. */
  readonly der: string;
}

const MOST_ANCHORS = 100;

/**
 * Add an authority to trust; it waits for the principal. One that is there stays as it is; one the principal refused may
 * be put before her again. Refuses with certificate-unreadable, anchor-not-authority, certificate-ended, anchors-full.
 */
export const addAnchor = (deps: Deps, input: AddAnchorInput): Promise<{ fingerprint: string }> =>
  auditRegister(deps, { caller: input.caller, act: 'anchor', brought: input.der }, () => putForward(deps, input));

async function putForward(deps: Deps, { caller, der }: AddAnchorInput): Promise<{ fingerprint: string }> {
  const { db, clock } = deps;
  const facts = await readCertificate(fromBase64(der)).catch((error: unknown) => {
    throw error instanceof CertificateUnreadable ? refuse('certificate-unreadable') : error;
  });
  const { fingerprint, subject, notAfter, isAuthority } = facts;
  if (!isAuthority) throw refuse('anchor-not-authority');
  if (notAfter < clock().toISOString()) throw refuse('certificate-ended', { at: shownAt(notAfter) });
  return db.writes.run(async (transaction) => {
    const known = await db.anchors.findByPk(fingerprint, { raw: true, transaction });
    if (known && known.state !== 'refused') return { fingerprint };
    const row = { fingerprint, der, subject, notAfter, internal: false, state: 'waiting' as const };
    if ((await db.anchors.count({ transaction })) >= MOST_ANCHORS)
      throw refuse('anchors-full', { limit: MOST_ANCHORS });
    const added = { ...row, internal: Boolean(known?.internal), addedBy: caller.userId, decidedBy: null };
    if (known) await db.anchors.update(added, { where: { fingerprint }, transaction });
    else await db.anchors.create(added, { transaction });
    await audit(deps, transaction, caller, 'administrator', { kind: 'anchor.added', fingerprint });
    return { fingerprint };
  });
}
