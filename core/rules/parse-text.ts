import type { FieldSpec } from '../fields/field-key.js';
import { typingFault } from '../text/check-typing.js';
import { mendEth, tidy } from '../text/normalise.js';
import type { RawScalar } from '../workbook/raw.js';
import { refused, taken } from './cell-issue.js';
import { LONGEST } from './lengths.js';
import type { ParsedCell } from './parse-cell.js';
import { typingIssue } from './typing-issue.js';

/** A remark, note, award or profile fact: NFC text. Text that begins with = + - @ is text like any other. */
export function parseText({ kind, key }: FieldSpec, raw: RawScalar): ParsedCell {
  const typed = tidy(String(raw));
  if (typed === '') return taken(null);
  const limit = kind === 'remark' ? LONGEST.remark : LONGEST.text;
  if (typed.length > limit) return refused('text-too-long', typed, { length: typed.length, limit });
  const mended = mendEth(typed);
  // In TCVN3 the eth is the letter é: leave it to the fix.
  const value = mended !== typed && typingFault(typed)?.kind === 'legacy' ? typed : mended;
  return {
    ok: true,
    value,
    // Looked for only when asked: a push needs the value, and looking costs more than all the rest.
    get issues() {
      const fault = typingFault(typed);
      const issue = fault && typingIssue(key, fault);
      return issue ? [issue] : [];
    },
  };
}
