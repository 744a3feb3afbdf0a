import { mayMoveCertificate } from '../../../core/contract/certificate-states.js';
import { ownBytes } from './parts/own-bytes.js';
import { refuseHolder } from './parts/refuse-holder.js';
import { shownAt } from './parts/shown-at.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { refuse } from '../../ground/refused.js';

export interface ConfirmInput {
  readonly caller: Caller;
  readonly fingerprint: string;
  readonly accept: boolean;
}

/**
 * The principal's word on whether a certificate belongs to its holder (decision 16). The same word twice is one act.
 * Her yes is held against the certificate as every act is: refuses with not-found, already-decided, certificate-ended and what
 * `ownBytes` and `refuseHolder` say.
 */
export const confirmCertificate = act({
  act: 'confirm-certificate',
  run: async (at, { caller, fingerprint, accept }: ConfirmInput): Promise<Record<string, never>> => {
    const { certificates } = at.db;
    const state = accept ? 'bound' : 'refused';
    const row = await certificates.findByPk(fingerprint, { raw: true });
    if (!row) throw refuse('not-found');
    if (row.state === state) return {};
    if (!mayMoveCertificate(row.state, accept ? 'confirm' : 'refuse')) throw refuse('already-decided');
    const now = at.clock().toISOString();
    if (accept && row.notAfter < now) throw refuse('certificate-ended', { at: shownAt(row.notAfter) });
    const contradiction = accept
      ? await refuseHolder(at, await ownBytes(row), row, { at: at.clock(), coming: true })
      : null;
    if (contradiction) throw contradiction;
    await certificates.update({ state, decidedAt: now, decidedBy: caller.userId }, { where: { fingerprint } });
    await at.note({ kind: 'certificate.decided', fingerprint, accepted: accept });
    return {};
  },
});
