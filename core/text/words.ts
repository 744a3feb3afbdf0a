/** The words of a text with their places. One pass over the characters: the rules read some six hundred remarks a sheet. */

export interface Word {
  readonly start: number;
  readonly end: number;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Has letters outside ASCII. */
  readonly accented: boolean;
}

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xa1 && code !== 0x2bc && !isMark(code));

// 0x2bc is an apostrophe that Unicode counts as a letter. Quotation marks, dots, bullets, and everything beyond the Vietnamese letters that stands between words.
const isMark = (code: number): boolean => code >= 0x2000 && code <= 0x2bff;

/** Words are runs of letters; digits, spaces and punctuation stand between them. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const length = text.length;
  let at = 0;
  while (at < length) {
    while (at < length && !isLetter(text.charCodeAt(at))) at++;
    if (at === length) break;
    const start = at;
    let accented = false;
    for (let code; at < length && isLetter((code = text.charCodeAt(at))); at++) if (code > 127) accented = true;
    const first = text.charCodeAt(start);
    const capital = first < 128 ? first < 97 : isAccentedCapital(first);
    words.push({ start, end: at, capital, accented });
  }
  return words;
}

// Vietnamese letters beyond ASCII, by their place in Unicode; toLowerCase would cost more than all the rest.
const isAccentedCapital = (code: number): boolean =>
  code < 0x100
    ? code >= 0xc0 && code <= 0xde
    : code >= 0x1ea0
      ? code <= 0x1ef8 && code % 2 === 0
      : CAPITALS.includes(code);

// Ă Đ Ĩ Ũ Ơ Ư
const CAPITALS = [0x102, 0x110, 0x128, 0x168, 0x1a0, 0x1af];
