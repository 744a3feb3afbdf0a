/** The text of an XML file, whatever program saved it: what is signed is the same in UTF-8 and in UTF-16. */
import { fromUtf16, fromUtf8 } from '../platform.js';

/** Why there is no text to check: none of XML, in neither encoding, or a blank line before its declaration. */
export type TextProblem = 'neither' | 'not-utf-8' | 'blank-before-declaration';

/** Thrown for bytes that are no text of XML. */
export class NoXmlText extends Error {
  override readonly name = 'NoXmlText';

  constructor(readonly problem: TextProblem) {
    super(problem);
  }
}

/** XML 1.0 appendix F.1: by the byte order mark, or by the first `<`. */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : 'utf-8';
}

const DECLARED_UTF16 = /^(<\?xml[^>]*?)\s+encoding\s*=\s*(["'])utf-16\2/i;

/** Without byte order mark and without blank lines before the root. Throws NoXmlText. */
export function xmlText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  const text = decoded(bytes, encoding);
  const begun = text.replace(/^[\t\n\r ]+/, '');
  if (!begun.startsWith('<')) throw new NoXmlText('neither');
  // XML wants the declaration to be the very first; without one, blank lines before the root mean nothing.
  if (begun !== text && begun.startsWith('<?xml')) throw new NoXmlText('blank-before-declaration');
  return encoding === 'utf-8' ? begun : begun.replace(DECLARED_UTF16, '$1');
}

function decoded(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): string {
  try {
    return encoding === 'utf-8' ? fromUtf8(bytes) : fromUtf16(bytes, encoding);
  } catch {
    const start = encoding === 'utf-8' && bytes[0] !== '<'.charCodeAt(0);
    throw new NoXmlText(start ? 'neither' : 'not-utf-8');
  }
}
