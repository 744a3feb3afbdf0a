/** What a byte of UTF-8 may be in the plain shape. */

export const LT = 0x3c;
export const GT = 0x3e;
export const SLASH = 0x2f;
export const EQUALS = 0x3d;
export const COLON = 0x3a;
export const AMPERSAND = 0x26;

/** Kinds of bytes of character data; 0 is plain. */
export const ENDS = 1;
const LOOKED_AT = 2;
export const DECLINED = 3;

/** Text: `<` ends it, references, `]` and what may be no character are looked at, controls and CR are declined. */
export const OF_TEXT = new Uint8Array(256);
/** Names of ASCII: 1 goes on, 2 may begin too. */
export const OF_NAME = new Uint8Array(256);
/** A value of an attribute goes on: printable ASCII but for quotes and what begins markup or a reference. */
export const OF_VALUE = new Uint8Array(256);

for (let byte = 0; byte < 0x20; byte++) OF_TEXT[byte] = DECLINED;
OF_TEXT[0x09] = OF_TEXT[0x0a] = 0;
OF_TEXT[LT] = ENDS;
// U+FFFE and U+FFFF begin with 0xEF; `]` may begin the end of a section.
OF_TEXT[AMPERSAND] = OF_TEXT[0x5d] = OF_TEXT[0xef] = LOOKED_AT;
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_';
for (const letter of letters) OF_NAME[letter.charCodeAt(0)] = 2;
for (const letter of '0123456789-.') OF_NAME[letter.charCodeAt(0)] = 1;
for (let byte = 0x20; byte < 0x7f; byte++) OF_VALUE[byte] = 1;
for (const byte of [LT, AMPERSAND, 0x22, 0x27]) OF_VALUE[byte] = 0;

export const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** The place behind white space. */
export function behindSpace(bytes: Uint8Array, at: number): number {
  let i = at;
  while (isSpace(bytes[i])) i++;
  return i;
}

/** A name of ASCII. */
export const bytesOf = (name: string): Uint8Array => prefixed(new Uint8Array(0), name);

/** The same with a prefix and its colon in front. */
export function prefixed(prefix: Uint8Array, name: string): Uint8Array {
  const bytes = new Uint8Array(prefix.length + name.length);
  bytes.set(prefix);
  for (let i = 0; i < name.length; i++) bytes[prefix.length + i] = name.charCodeAt(i);
  return bytes;
}

export function isAt(what: Uint8Array, bytes: Uint8Array, at: number): boolean {
  for (let i = 0; i < what.length; i++) if (what[i] !== bytes[at + i]) return false;
  return true;
}

/** A number written in at most nine digits; -1 for anything else. */
export function digitsAt(bytes: Uint8Array, start: number, end: number): number {
  if (start === end || end - start > 9) return -1;
  let number = 0;
  for (let i = start; i < end; i++) {
    const digit = bytes[i]! - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}
