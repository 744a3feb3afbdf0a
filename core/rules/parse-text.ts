import type { FieldSpec } from '../fields/field-key.js';
import { WIDEST } from '../law/widest.js';
import { type TypingFault, typingFault } from '../text/check-typing.js';
import { damageOf } from '../text/damage.js';
import { mendEth, tidy, withoutSoftHyphens } from '../text/normalise.js';
import type { RawScalar } from '../sheet/raw-cell.js';
import { refused, taken } from './cell-issue.js';
import type { ParsedCell } from './parse-cell.js';
import { typingIssue } from './typing-issue.js';

/** A remark, note, award or profile fact: NFC text. Text that begins with = + - @ is text like any other. */
export function parseText({ kind, key }: FieldSpec, raw: RawScalar): ParsedCell {
  const typed = tidy(String(raw));
  if (typed === '') return taken(null);
  const limit = kind === 'remark' ? WIDEST.remark : WIDEST.text;
  if (typed.length > limit) return refused('text-too-long', typed, { length: typed.length, limit });
  const mended = withoutSoftHyphens(mendEth(typed));
  // In TCVN3 the eth is the letter é and the soft hyphen ư: leave them to the fix.
  const value = mended !== typed && typingFault(typed)?.kind === 'legacy' ? typed : mended;
  return {
    ok: true,
    value,
    // Looked for only when asked: a push needs the value, and looking costs more than all the rest.
    get issues() {
      const fault = faultAsTyped(String(raw), value);
      const issue = fault && typingIssue(key, fault);
      return issue ? [issue] : [];
    },
  };
}

/**
 * Of what is taken; but of what stands in the cell where its bytes were read wrongly, for some of them are control characters
 * that are not taken, and without them it cannot be read again.
 */
function faultAsTyped(raw: string, value: string): TypingFault | undefined {
  const fault = typingFault(value);
  return fault?.kind === 'decoding' && fault.fix === undefined ? (damageOf(raw) ?? fault) : fault;
}
