import type { FieldKey } from '../fields/field-key.js';
import type { TypingFault } from '../text/check-typing.js';
import { shown, warning } from './cell-issue.js';
import type { CellIssue } from './parse-cell.js';

const quoted = (words: readonly string[]): { words: string } => ({
  words: words.map((word) => `«${word}»`).join(', '),
});

/**
 * The finding for text that was not typed whole or came damaged. Profile facts hold names of other tongues and are judged
 * for damage and old encodings only.
 */
export function typingIssue(field: FieldKey, fault: TypingFault): CellIssue | undefined {
  switch (fault.kind) {
    case 'legacy':
      return warning('text-legacy', { encoding: fault.encoding, readable: shown(fault.fix) }, fault.fix);
    case 'decoding':
      return fault.fix === undefined
        ? warning('text-decoded-wrongly', {})
        : warning('text-decoded-wrongly-readable', { readable: shown(fault.fix) }, fault.fix);
    case 'references':
      return warning('text-references', { readable: shown(fault.fix) }, fault.fix);
    case 'lost':
      return warning('text-letters-lost', quoted(fault.words));
    case 'lookalikes':
      return warning('text-lookalikes', quoted(fault.words), fault.fix);
    case 'mistyped':
      return field.startsWith('profile.') ? undefined : warning('text-mistyped', quoted(fault.words), fault.fix);
  }
}
