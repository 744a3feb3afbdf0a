/** The answer with what the server has said since: replaced and recalled transcripts no longer count. */
import type { CodeState, Verdict } from '../../core/signing/verify/steps.js';
import type { Checked } from './check-file.js';

export function verdictNow({ verdict }: Pick<Checked, 'verdict'>, states: ReadonlyMap<string, CodeState>): Verdict {
  const said = [...states.values()];
  return said.includes('replaced') || said.includes('recalled') ? 'invalid' : verdict;
}
