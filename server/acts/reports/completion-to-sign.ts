import type { CompletionToSign } from '../../../core/contract/completions.js';
import type { LawGroup } from '../../../core/locks/closing-days.js';
import { look, type Looking } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { refuse } from '../../ground/refused.js';
import { leadsHerself } from '../records/signing/signing-leader.js';
import { completionFacts } from './parts/completion-facts.js';
import { newestCompletion } from './parts/signed-completions.js';

export interface CompletionToSignInput {
  readonly caller: Caller;
  readonly schoolYear: string;
  readonly group: LawGroup;
}

/** As it would be signed now. Refuses with not-found and signer-personal-id-missing. */
export const completionToSign = look({
  act: 'sign-completion',
  run: async (at, input: CompletionToSignInput): Promise<CompletionToSign> => {
    const { facts, notFinal, number, leader, reasons } = await nextCompletion(at, input);
    return {
      facts: facts as CompletionToSign['facts'],
      notFinal: [...notFinal],
      number,
      leader,
      reasons: { ...reasons },
    };
  },
});

/** What the next report of a group says; `before`: the newest signed one. */
export async function nextCompletion(
  at: Pick<Looking, 'db' | 'clock' | 'caller'>,
  { schoolYear, group }: Pick<CompletionToSignInput, 'schoolYear' | 'group'>,
) {
  const made = await completionFacts(at, schoolYear, group);
  if (!made) throw refuse('not-found');
  const before = await newestCompletion(at.db, schoolYear, group);
  const leader = await leadsHerself(at, at.caller.userId);
  return {
    ...made,
    ...{ before: before?.completion ?? null, number: (before?.completion.number ?? 0) + 1 },
    ...{ leader, reasons: before?.completion.reasons ?? {} },
  };
}
