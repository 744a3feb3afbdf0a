/** The answer with what the server has said since: replaced and recalled transcripts no longer count. */
import type { CodeState, Verdict } from '../../core/signing/verify/steps.js';
import type { Checked } from './check-file.js';

export interface VerdictNow {
  readonly verdict: Verdict;
  /** Its first words. */
  readonly words: `verify.${Verdict | 'internal' | 'unplaced' | 'replaced' | 'recalled'}`;
}

export function verdictNow(
  { verdict, standing }: Pick<Checked, 'verdict' | 'standing'>,
  states: ReadonlyMap<string, CodeState>,
): VerdictNow {
  const said = [...states.values()];
  const gone = said.find((state) => state === 'replaced' || state === 'recalled');
  if (gone !== undefined && verdict !== 'invalid') return { verdict: 'invalid', words: `verify.${gone}` };
  if (verdict !== 'valid' || standing === 'licensed') return { verdict, words: `verify.${verdict}` };
  return { verdict, words: standing === 'internal' ? 'verify.internal' : 'verify.unplaced' };
}
