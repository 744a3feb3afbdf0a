/** Whether the signatures stand in their only order, by place and by time, and say the time their line says. */
import type { Checked } from './check-signature.js';
import { failed, passed, type Step, type Verification } from './steps.js';

/** Clocks of signers' computers and of authorities differ. */
const TOLERATED_MS = 10 * 60_000;

export interface InOrder {
  readonly checked: Checked;
  /** NGAY_KY of the signer's line; null where its document has none. */
  readonly line: string | null;
  /** The line may say an earlier moment than the signature: a unit's seal put on again leaves the line of its release. */
  readonly again?: boolean;
}

/** Whether something that holds documents claims, in milliseconds, an earlier moment than a signature of theirs. */
export const isBefore = (claimed: number, documents: readonly Verification[]): boolean =>
  documents.some(({ signers }) => signers.some(({ signedAt }) => claimed < Date.parse(signedAt)));

/** `signatures`: those that could be read, in the document's order. */
export function orderStep(signatures: readonly InOrder[], at: Date): Step {
  let before = -Infinity;
  for (const { checked, line, again = false } of signatures) {
    const { found, signer } = checked;
    if (found === null) continue;
    const claimed = found.claimed.getTime();
    const said = line === null ? claimed : Date.parse(line);
    if (line !== null && line !== found.signedAt && !(again && said <= claimed))
      return failed('order', 'time-unlike-line', `${line} ${found.signedAt}`);
    if (claimed > at.getTime() + TOLERATED_MS) return failed('order', 'time-ahead', found.signedAt);
    if (signer?.stampedAt && claimed > Date.parse(signer.stampedAt) + TOLERATED_MS) {
      return failed('order', 'stamp-unlike-claim', `${found.signedAt} ${signer.stampedAt}`);
    }
    if (said < before) return failed('order', 'time-backwards', line ?? found.signedAt);
    before = claimed;
  }
  return passed('order');
}
