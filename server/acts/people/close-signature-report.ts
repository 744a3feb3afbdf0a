import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';

interface CloseInput {
  readonly caller: Caller;
  readonly id: string;
  readonly note: string;
}

/** What was found of a report “Không phải tôi”. Refuses with not-found, already-decided. */
export const closeSignatureReport = act({
  act: 'close-signature-report',
  run: async (at, { caller, id, note }: CloseInput): Promise<Record<string, never>> => {
    const { signatureReports } = at.db;
    const report = await signatureReports.findByPk(id, { raw: true });
    if (!report) throw refuse('not-found');
    if (report.closedAt !== null) throw refuse('already-decided');
    const closed = { closedAt: at.clock().toISOString(), closedBy: caller.userId, closing: note };
    await signatureReports.update(closed, { where: { id } });
    await at.note({ kind: 'signature-report.closed', reportId: id, noteDigest: sha256(note) });
    return {};
  },
});
