/** Text and values as a reader of XML gets them: references resolved, ends of lines made one (XML 1.0, 2.11, 3.3.3, 4.1). */
import { isCharacter } from './characters.js';

const NUMERIC = /&#(?:x([0-9a-fA-F]+)|([0-9]+));/y;

/** The place behind the reference that begins at `at`, or -1 where there is none that XML knows without a document type. */
export function endOfReference(text: string, at: number): number {
  if (text.charCodeAt(at + 1) !== 0x23) {
    const name = nameAt(text, at + 1);
    return name !== null && text.startsWith(name, at + 1) ? at + 1 + name.length : -1;
  }
  NUMERIC.lastIndex = at;
  const found = NUMERIC.exec(text);
  return found && isCharacter(codeOf(found[1], found[2])) ? at + found[0].length : -1;
}

/** The one name that may stand at a place, by its first letters; parts are full of references. */
function nameAt(text: string, at: number): string | null {
  switch (text.charCodeAt(at)) {
    case 0x71:
      return 'quot;';
    case 0x61:
      return text.charCodeAt(at + 1) === 0x6d ? 'amp;' : 'apos;';
    case 0x6c:
      return 'lt;';
    case 0x67:
      return 'gt;';
    default:
      return null;
  }
}

const codeOf = (hexadecimal: string | undefined, decimal: string | undefined): number =>
  hexadecimal === undefined ? Number.parseInt(decimal!, 10) : Number.parseInt(hexadecimal, 16);

const PREDEFINED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const OTHERS = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&apos;', "'"],
  ['&amp;', '&'],
] as const;

function resolved(text: string): string {
  if (!text.includes('&')) return text;
  // Without numbers in it no reference makes the beginning of another: one after the other, the ampersand last.
  if (!text.includes('&#')) {
    let plain = text.replaceAll('&quot;', '"');
    if (!plain.includes('&')) return plain;
    for (const [reference, character] of OTHERS) plain = plain.replaceAll(reference, character);
    return plain;
  }
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(\w+));/g, (_, hexadecimal, decimal, name) =>
    name !== undefined
      ? PREDEFINED[name as string]!
      : String.fromCodePoint(codeOf(hexadecimal as string | undefined, decimal as string | undefined)),
  );
}

const oneLineEnd = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** Character data whose references have been checked. */
export const readText = (source: string): string => resolved(oneLineEnd(source));
/** Text of a CDATA section, where nothing is a reference. */
export const readSection = oneLineEnd;
/** An attribute's value whose references have been checked: white space typed as such becomes spaces, referred to it stays. */
export const readValue = (source: string): string => resolved(oneLineEnd(source).replace(/[\t\n]/g, ' '));
