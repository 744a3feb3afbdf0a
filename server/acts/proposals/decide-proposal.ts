import type { z } from 'zod';
import type { decideProposalSchema, ProposalKind } from '../../../core/contract/proposals.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act, type Acting } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { confirmWaitingCommittee } from '../committee/parts/carry-out-committee.js';
import { confirmWaitingDuties } from '../duties/parts/duty-proposal.js';
import { confirmWaitingHats } from '../hats/parts/hat-proposal.js';

type DecideInput = z.output<typeof decideProposalSchema> & { readonly caller: Caller; readonly id: string };

/** Carries out what waited, by its kind; refuses where it no longer fits what stands. */
const CARRY_OUT: Readonly<Record<ProposalKind, (at: Acting, id: string, content: string) => Promise<void>>> = {
  duties: confirmWaitingDuties,
  hats: confirmWaitingHats,
  committee: confirmWaitingCommittee,
};

/**
 * The principal's word on a change that waits: confirmed, it has effect from now; refused, never. Nobody confirms her own
 * (decision 18). Refuses with not-found, already-decided, proposal-own, or as the change itself does.
 */
export const decideProposal = act({
  act: 'decide-proposal',
  run: async (at, input: DecideInput): Promise<Record<string, never>> => {
    const { id, caller } = input;
    const row = await at.db.proposals.findByPk(id, { raw: true });
    if (!row) throw refuse('not-found');
    if (row.decidedAt !== null) throw refuse('already-decided');
    if (row.madeBy === caller.userId) throw refuse('proposal-own');
    const decided = { accepted: input.accept, decidedBy: caller.userId, decidedAt: at.clock().toISOString() };
    const reason = input.accept ? null : input.reason;
    await at.db.proposals.update({ ...decided, reason }, { where: { id } });
    if (reason !== null) await at.note({ kind: 'change.refused', proposalId: id, reasonDigest: sha256(reason) });
    else {
      await at.note({ kind: 'change.confirmed', proposalId: id });
      await CARRY_OUT[row.kind](at, id, row.content);
    }
    return {};
  },
});
