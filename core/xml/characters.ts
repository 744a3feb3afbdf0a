/** Which characters XML 1.0 (fifth edition) allows where: productions 2 to 5, names without colons. */

const COLON = 0x3a;
const NAME = 1;
const NAME_START = 2;
/** Ends a run of plain text, or has to be looked at. */
const TEXT_SPECIAL = 4;
const VALUE_SPECIAL = 8;

const ASCII = new Uint8Array(128);
const mark = (characters: string, flag: number): void => {
  for (const character of characters) ASCII[character.charCodeAt(0)]! |= flag;
};
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_';
mark(LETTERS, NAME | NAME_START);
mark('0123456789-.', NAME);
mark('<&]\r', TEXT_SPECIAL);
mark('<&"\'\t\n\r', VALUE_SPECIAL);
for (let code = 0; code < 0x20; code++) {
  if (code !== 9 && code !== 10) ASCII[code]! |= TEXT_SPECIAL;
  ASCII[code]! |= VALUE_SPECIAL;
}

/** NameStartChar beyond ASCII, in pairs of first and last. */
const START_RANGES = [
  0xc0, 0xd6, 0xd8, 0xf6, 0xf8, 0x2ff, 0x370, 0x37d, 0x37f, 0x1fff, 0x200c, 0x200d, 0x2070, 0x218f, 0x2c00, 0x2fef,
  0x3001, 0xd7ff, 0xf900, 0xfdcf, 0xfdf0, 0xfffd, 0x10000, 0xeffff,
];
/** What NameChar adds. */
const NAME_RANGES = [0xb7, 0xb7, 0x300, 0x36f, 0x203f, 0x2040];

function within(code: number, ranges: readonly number[]): boolean {
  for (let i = 0; i < ranges.length; i += 2) if (code >= ranges[i]! && code <= ranges[i + 1]!) return true;
  return false;
}

// Loops stand beside their table: one that looks an import up at every character takes twice as long.

/** The place behind the characters of a value that need no second look. */
export function behindPlainValue(text: string, at: number): number {
  for (let i = at; ; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 128 ? (ASCII[unit]! & VALUE_SPECIAL) !== 0 : !(unit < 0xd800)) return i;
  }
}

/** The same of text. */
export function behindPlainText(text: string, at: number): number {
  for (let i = at; ; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 128 ? (ASCII[unit]! & TEXT_SPECIAL) !== 0 : !(unit < 0xd800)) return i;
  }
}

/** The place behind a name of ASCII without a colon; `at` where none begins, or where it goes on with anything else. */
export function behindAsciiName(text: string, at: number): number {
  let unit = text.charCodeAt(at);
  if (!(unit < 128) || (ASCII[unit]! & NAME_START) === 0) return at;
  let i = at;
  while (unit < 128 && (ASCII[unit]! & NAME) !== 0) unit = text.charCodeAt(++i);
  return unit < 128 && unit !== COLON ? i : at;
}

/** Whether a code point may begin a name; the colon, which divides a prefix from a name, is none. */
export const isNameStart = (code: number): boolean =>
  code < 128 ? (ASCII[code]! & NAME_START) !== 0 : within(code, START_RANGES);

export const isNameCharacter = (code: number): boolean =>
  code < 128 ? (ASCII[code]! & NAME) !== 0 : within(code, START_RANGES) || within(code, NAME_RANGES);

/** Whether no name goes on with a code unit of ASCII; anything else has to be looked at. */
export const endsName = (unit: number): boolean => unit < 128 && unit !== COLON && (ASCII[unit]! & NAME) === 0;

export const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;

/** Production 2, for a whole code point. */
export const isCharacter = (code: number): boolean =>
  code < 0x20
    ? code === 9 || code === 10 || code === 13
    : code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);

/** The place of the first code unit that XML cannot hold between two places, or -1. */
export function impossibleAt(text: string, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x20 && unit < 0xd800) continue;
    const code = text.codePointAt(i)!;
    if (!isCharacter(code)) return i;
    if (code > 0xffff) i++;
  }
  return -1;
}
