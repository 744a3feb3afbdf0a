import type { FieldKey } from '../fields/field-key.js';
import type { TypingFault } from '../text/check-typing.js';
import { shown, warning } from './cell-issue.js';
import type { CellIssue } from './parse-cell.js';

/** The finding for text that was not typed whole; profile facts hold names of other tongues and are judged for old encodings only. */
export function typingIssue(field: FieldKey, fault: TypingFault): CellIssue | undefined {
  if (fault.kind === 'legacy') {
    return warning('text-legacy', { encoding: fault.encoding, readable: shown(fault.fix) }, fault.fix);
  }
  if (field.startsWith('profile.')) return undefined;
  return warning('text-mistyped', { words: fault.words.map((word) => `«${word}»`).join(', ') }, fault.fix);
}
