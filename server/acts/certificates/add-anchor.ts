import { CertificateUnreadable, readCertificate } from '../../../core/signing/certificate.js';
import { refusedOnRegister } from './parts/refused-on-register.js';
import { fromBase64 } from './parts/load-trust.js';
import { shownAt } from './parts/shown-at.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
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
export const addAnchor = act({
  act: 'add-anchor',
  prepare: (_at, { der }: AddAnchorInput) =>
    readCertificate(fromBase64(der)).catch((error: unknown) => {
      throw error instanceof CertificateUnreadable ? refuse('certificate-unreadable') : error;
    }),
  run: async (at, { caller, der }, { prepared }): Promise<{ fingerprint: string }> => {
    const { anchors } = at.db;
    const { fingerprint, subject, notAfter, isAuthority } = prepared;
    if (!isAuthority) throw refuse('anchor-not-authority');
    if (notAfter < at.clock().toISOString()) throw refuse('certificate-ended', { at: shownAt(notAfter) });
    const known = await anchors.findByPk(fingerprint, { raw: true });
    if (known && known.state !== 'refused') return { fingerprint };
    if ((await anchors.count()) >= MOST_ANCHORS) throw refuse('anchors-full', { limit: MOST_ANCHORS });
    const row = { fingerprint, der, subject, notAfter, state: 'waiting' as const };
    const added = { ...row, internal: Boolean(known?.internal), addedBy: caller.userId, decidedBy: null };
    if (known) await anchors.update(added, { where: { fingerprint } });
    else await anchors.create(added);
    await at.note({ kind: 'anchor.added', fingerprint });
    return { fingerprint };
  },
  refused: refusedOnRegister('anchor', ({ der }) => der),
});
