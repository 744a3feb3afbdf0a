import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { write } from '../../store/sql.js';
import { oneRequest } from './parts/one-request.js';

interface WithdrawInput {
  readonly caller: Caller;
  readonly request: string;
  readonly reason: string;
}

const WITHDRAW =
  'INSERT INTO soft_copy_withdrawals (request_id, withdrawn_by, withdrawn_at, reason) VALUES ($1, $2, $3, $4)';

/**
 * The school takes back what it granted: from now on no soft copy is given by this request; others stand, and so does what was
 * given already. Refuses with not-found, family-not-granted, family-copy-withdrawn.
 */
export const withdrawSoftCopy = act({
  act: 'answer-family-request',
  run: async (at, { request, reason }: WithdrawInput): Promise<Record<string, never>> => {
    const { kind, state, pupil, withdrawn } = await oneRequest(at.db, request);
    if (kind !== 'soft-copy' || state !== 'granted') throw refuse('family-not-granted');
    if (withdrawn !== null) throw refuse('family-copy-withdrawn');
    await write(at.db, WITHDRAW, [request, at.caller.userId, at.clock().toISOString(), reason]);
    await at.note({ kind: 'family.copies-withdrawn', request, pupilId: pupil, reasonDigest: sha256(reason) });
    return {};
  },
  refused: ({ request }, code) => ({ kind: 'family.refused', request, code }),
});
