/** Text as it is kept: NFC, one kind of space and line break, nothing invisible that changes meaning. */

// Only characters that need nothing done: plain ASCII, line break, composed Latin letters.
const PLAIN = /^[\n\x20-\x7e\u00c0-\u024f\u1ea0-\u1ef9]*$/;
// What shows nothing (Unicode's Default_Ignorable_Code_Point: joiners, selectors, fillers, direction marks), control
// characters, halves of surrogate pairs, non-characters, the blank Braille pattern. Selector and joiner stay inside emoji;
// the soft hyphen stays, for in TCVN3 text it is the letter ư.
const UNWANTED =
  /(?<!\p{Extended_Pictographic}\ufe0f?)[\u200d\ufe0f]|[^\P{Default_Ignorable_Code_Point}\u00ad\u200d\ufe0f]|[^\P{Cc}\n]|[\p{Cs}\p{Noncharacter_Code_Point}\u2800\ufff9-\ufffb]/gu;

/** NFC, trimmed, inner line breaks kept as `\n`, control characters removed. Doing it twice changes nothing. */
export function tidy(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  const seen = text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\t\p{Zs}\u3164\uffa0\u115f\u1160]/gu, ' ')
    .replace(UNWANTED, '')
    .normalize('NFC')
    .trim();
  return SHOWS_NOTHING.test(seen) ? '' : seen;
}

const SHOWS_NOTHING = /^[\s\u00ad]*$/;

/** Tidy text without soft hyphens, where it is no TCVN3: places at which a browser or Word might have broken the line. */
export const withoutSoftHyphens = (text: string): string =>
  text.includes('\u00ad') ? tidy(text.replaceAll('\u00ad', '')) : text;

/** Latin letters, digits and signs of full width, as East Asian keyboards write them. */
const narrow = (text: string): string =>
  /[\uff01-\uff5e]/.test(text)
    ? text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    : text;

/** What is seen in a cell of a level, a number, a tick or a code: tidy, of normal width, nothing invisible. */
export const plain = (text: string): string =>
  PLAIN.test(text) ? text.trim() : withoutSoftHyphens(narrow(tidy(text)));

/** The Icelandic eth looks like the Vietnamese đ and is typed for it by old fonts and converters. */
export const mendEth = (text: string): string =>
  text.includes('\u00d0') || text.includes('\u00f0') ? text.replaceAll('\u00d0', 'Đ').replaceAll('\u00f0', 'đ') : text;

/** For comparing what was typed with a known word: plain, lower case, single spaces, true đ. */
export const squash = (text: string): string => mendEth(plain(text)).toLowerCase().replace(/\s+/g, ' ');

/** Without accents, for a word that is unambiguous without them: `Hoàn thành` → `hoan thanh`. */
export const fold = (text: string): string => squash(text).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
