import { refuse } from '../../ground/refused.js';
import { sha256 } from '../../ground/digests.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { signedEvent } from './parts/signed-events.js';

interface ReportInput {
  readonly caller: Caller;
  /** Number of the event that left the signature. */
  readonly seq: number;
  readonly note: string;
}

/**
 * “Không phải tôi”: principal and administrator are told of it in their work lists, where revoking the certificate is
 * proposed. Told twice it is one report. Refuses with not-found what she has not signed.
 */
export const reportSignature = act({
  act: 'report-own-signature',
  run: async (at, { caller: { userId }, seq, note }: ReportInput): Promise<{ id: string }> => {
    const { signatureReports } = at.db;
    const event = await signedEvent(at.db, userId, seq);
    if (!event) throw refuse('not-found');
    const known = await signatureReports.findOne({ where: { userId, event: seq }, raw: true });
    if (known) return { id: known.id };
    const id = at.newId();
    const { certificate } = event.data;
    await signatureReports.create({ id, userId, event: seq, certificate, note, at: at.clock().toISOString() });
    await at.note({ kind: 'signature.disowned', reportId: id, event: seq, certificate, noteDigest: sha256(note) });
    return { id };
  },
});
