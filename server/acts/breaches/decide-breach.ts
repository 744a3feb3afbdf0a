import type { z } from 'zod';
import type { BreachDecision, BreachState, decideBreachSchema } from '../../../core/contract/breaches.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { oneBreach } from './parts/one-breach.js';
import { refuseChild } from './parts/refuse-child.js';
import { shownMoment } from './parts/shown-moment.js';
import { writeEntry } from './parts/write-entry.js';

type Decision = z.output<typeof decideBreachSchema>;
type DecideInput = Decision & { readonly caller: Caller; readonly breach: string };

/**
 * What was found to be none may be told after all; what was told is none no more. Refuses with not-found, breach-closed,
 * breach-reported, breach-dismissed, breach-undecided, breach-future, breach-before and breach-child.
 */
export const decideBreach = act({
  act: 'decide-breach',
  run: async (at, { breach, caller: _, ...decision }: DecideInput): Promise<Record<string, never>> => {
    const { foundAt, state } = await oneBreach(at.db, breach);
    requireState(state, decision.kind);
    const [id, now] = [at.newId(), at.clock()];
    const [enteredAt, by] = [now.toISOString(), at.caller.userId];
    if (decision.kind === 'reported') {
      const toldAt = new Date(decision.at);
      if (toldAt.getTime() > now.getTime()) throw refuse('breach-future', { moment: shownMoment(now) });
      if (toldAt.getTime() < Date.parse(foundAt))
        throw refuse('breach-before', { moment: shownMoment(new Date(foundAt)) });
      const [{ kind, document }, told] = [decision, toldAt.toISOString()];
      await refuseChild(at.db, document);
      await writeEntry(at.db, { id, breach, kind, document, at: told, enteredAt, by });
      const wordsDigest = sha256(document);
      await at.note({ kind: 'breach.decided', breach, entry: id, wordsDigest, decision: kind, at: told });
    } else {
      const { kind, reason } = decision;
      await refuseChild(at.db, reason);
      await writeEntry(at.db, { id, breach, kind, words: reason, at: enteredAt, enteredAt, by });
      await at.note({ kind: 'breach.decided', breach, entry: id, wordsDigest: sha256(reason), decision: kind });
    }
    return {};
  },
  refused: ({ breach }, code) => ({ kind: 'breach.refused', breach, code }),
});

function requireState(state: BreachState, decision: BreachDecision): void {
  if (state === 'closed') throw refuse('breach-closed');
  if (decision === 'closed') {
    if (state === 'open') throw refuse('breach-undecided');
  } else if (state === 'reported') throw refuse('breach-reported');
  else if (state === decision) throw refuse('breach-dismissed');
}
