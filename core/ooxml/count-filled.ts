/**
 * How many cells of a sheet's part are filled, counted over its bytes. It shares nothing with the reader on purpose: the
 * scanner, its namespaces and its rules stand nowhere here, so that what one of them misses the other finds.
 */
import { isAt, placeOf } from './archive/file-marks.js';

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const [LT, GT, SLASH, BANG, QUESTION, COLON, DOUBLE, SINGLE] = [0x3c, 0x3e, 0x2f, 0x21, 0x3f, 0x3a, 0x22, 0x27];
const COMMENT_END = ascii('-->');
const SECTION = ascii('<![CDATA[');
const SECTION_END = ascii(']]>');
const INSTRUCTION_END = ascii('?>');

/** Where the elements lead from the root down to a value or a text of a cell; prefixes do not count. */
const [ROOT, SHEET, DATA, ROW, CELL, VALUE, INLINE, TEXT, RUN, TEXT_OF_RUN] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const ASTRAY = -1;
const ABOVE = [ROOT, ROOT, SHEET, DATA, ROW, CELL, CELL, INLINE, INLINE, RUN];
const [WORKSHEET, SHEET_DATA, ROW_NAME, IS] = ['worksheet', 'sheetData', 'row', 'is'].map(ascii);
const [LETTER_C, LETTER_V, LETTER_T, LETTER_R] = [0x63, 0x76, 0x74, 0x72];
/** Below these a value may be lost in what nobody knows. What an extension or a formula holds is no value of a cell. */
const LOSING: readonly number[] = [DATA, ROW, CELL, VALUE];
const NO_VALUES = ['extLst', 'f'].map(ascii);

/** Where an element leads from a place on the way, by its local name. */
function stepFrom(here: number, bytes: Uint8Array, start: number, end: number): number {
  const letter = end - start === 1 ? bytes[start] : 0;
  switch (here) {
    case ROW:
      return letter === LETTER_C ? CELL : ASTRAY;
    case CELL:
      return letter === LETTER_V ? VALUE : isName(IS!, bytes, start, end) ? INLINE : ASTRAY;
    case DATA:
      return isName(ROW_NAME!, bytes, start, end) ? ROW : ASTRAY;
    case INLINE:
      return letter === LETTER_T ? TEXT : letter === LETTER_R ? RUN : ASTRAY;
    case RUN:
      return letter === LETTER_T ? TEXT_OF_RUN : ASTRAY;
    case SHEET:
      return isName(SHEET_DATA!, bytes, start, end) ? DATA : ASTRAY;
    case ROOT:
      return isName(WORKSHEET!, bytes, start, end) ? SHEET : ASTRAY;
    default:
      return ASTRAY;
  }
}

const isTexts = (here: number): boolean => here === VALUE || here === TEXT || here === TEXT_OF_RUN;

/**
 * `bytes` in UTF-8. Counts as far as it goes in a part that is none: the reader refuses that one anyway. A value inside an
 * element that stands where none is known counts too: the reader steps over it, and stepped over it would be deleted.
 */
export function countFilled(bytes: Uint8Array): number {
  const { length } = bytes;
  let count = 0;
  let isFilled = false;
  /** Where the open elements have led so far, and how many stand open beside the way. */
  let here = ROOT;
  let astray = 0;
  /** Astray where a value may be lost, and in an element that is called as one: the depth of it. */
  let isLosing = false;
  let lost = 0;
  for (let at = 0; at < length;) {
    let open = at;
    while (open < length && bytes[open] !== LT) open++;
    if (open > at && astray === 0 && isTexts(here)) isFilled = true;
    const next = bytes[open + 1];
    const isSection = next === BANG && isAt(SECTION, bytes, open);
    if (lost > 0 && (isSection || !isBlank(bytes, at, open))) {
      // Where the cell has a value of its own, that one counts.
      if (here === DATA || here === ROW) count++;
      else isFilled = true;
      isLosing = false;
      lost = 0;
    }
    if (open >= length) break;
    let isLeft = next === SLASH;
    if (next === BANG) {
      const end = placeOf(isSection ? SECTION_END : COMMENT_END, bytes, open + (isSection ? SECTION.length : 4));
      if (end < 0) break;
      if (isSection && end > open + SECTION.length && astray === 0 && isTexts(here)) isFilled = true;
      at = end + 3;
      continue;
    }
    if (next === QUESTION) {
      const end = placeOf(INSTRUCTION_END, bytes, open);
      if (end < 0) break;
      at = end + 2;
      continue;
    }
    if (isLeft) {
      at = open + 2;
      while (at < length && bytes[at] !== GT) at++;
      at++;
    } else {
      const end = endOfTag(bytes, open);
      if (end < 0) break;
      let [from, to] = [open + 1, open + 1];
      for (; to < end && bytes[to]! > 0x20 && bytes[to] !== SLASH && bytes[to] !== GT; to++) {
        if (bytes[to] === COLON) from = to + 1;
      }
      const step = astray > 0 ? ASTRAY : stepFrom(here, bytes, from, to);
      if (step === ASTRAY) {
        if (astray === 0) isLosing = LOSING.includes(here) && !NO_VALUES.some((name) => isName(name, bytes, from, to));
        astray++;
        const letter = to - from === 1 ? bytes[from] : 0;
        if (isLosing && lost === 0 && (letter === LETTER_V || letter === LETTER_T)) lost = astray;
      } else here = step;
      if (step === CELL) isFilled = false;
      isLeft = bytes[end - 1] === SLASH;
      at = end + 1;
    }
    if (!isLeft) continue;
    if (astray > 0) {
      if (astray === lost) lost = 0;
      astray--;
      continue;
    }
    if (here === CELL && isFilled) count++;
    here = ABOVE[here]!;
  }
  return count;
}

/** Whether there is nothing but space from one place to another. */
function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i]! > 0x20) return false;
  return true;
}

const isName = (name: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean =>
  name.length === end - start && isAt(name, bytes, start);

/** The place of the `>` that ends a tag, not one inside quotes; -1 without one. */
function endOfTag(bytes: Uint8Array, start: number): number {
  const { length } = bytes;
  for (let i = start; i < length; i++) {
    const byte = bytes[i]!;
    if (byte === GT) return i;
    if (byte !== DOUBLE && byte !== SINGLE) continue;
    do i++;
    while (i < length && bytes[i] !== byte);
  }
  return -1;
}
