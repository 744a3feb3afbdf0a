/** Text and values as a reader of XML gets them: references resolved, ends of lines made one (XML 1.0, 2.11, 3.3.3, 4.1). */
import { isCharacter } from './characters.js';

const PREDEFINED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const REFERENCE = /&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(lt|gt|amp|quot|apos));/y;

/** The place behind the reference that begins at `at`, or -1 where there is none that XML knows without a document type. */
export function endOfReference(text: string, at: number): number {
  REFERENCE.lastIndex = at;
  const [whole, hexadecimal, decimal] = REFERENCE.exec(text) ?? [];
  if (whole === undefined) return -1;
  if (hexadecimal !== undefined && !isCharacter(Number.parseInt(hexadecimal, 16))) return -1;
  if (decimal !== undefined && !isCharacter(Number.parseInt(decimal, 10))) return -1;
  return at + whole.length;
}

const resolved = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(\w+));/g, (_, hexadecimal, decimal, name) =>
        name !== undefined
          ? PREDEFINED[name as string]!
          : String.fromCodePoint(Number.parseInt((hexadecimal ?? decimal) as string, decimal === undefined ? 16 : 10)),
      )
    : text;

const oneLineEnd = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** Character data whose references have been checked. */
export const readText = (source: string): string => resolved(oneLineEnd(source));
/** Text of a CDATA section, where nothing is a reference. */
export const readSection = oneLineEnd;
/** An attribute's value whose references have been checked: white space typed as such becomes spaces, referred to it stays. */
export const readValue = (source: string): string => resolved(oneLineEnd(source).replace(/[\t\n]/g, ' '));
