import type { ProposalKind } from '../../../core/contract/proposals.js';
import { sha256 } from '../../ground/digests.js';
import type { Acting } from '../../runner/act.js';

/** Keep a change until the principal gives her word, with its event; resolves to its id. */
export async function propose(
  at: Pick<Acting, 'db' | 'clock' | 'note' | 'newId' | 'caller'>,
  kind: ProposalKind,
  change: object,
): Promise<string> {
  const id = at.newId();
  const content = JSON.stringify(change);
  await at.db.proposals.create({ id, kind, content, madeBy: at.caller.userId, madeAt: at.clock().toISOString() });
  await at.note({ kind: 'change.proposed', proposalId: id, what: kind, digest: sha256(content) });
  return id;
}
