/** Text as it is kept: NFC, one kind of space and line break, nothing invisible that changes meaning. */

// Only characters that need nothing done: plain ASCII, line break, composed Latin letters.
const PLAIN = /^[\n\x20-\x7e\u00c0-\u024f\u1ea0-\u1ef9]*$/;
// Control characters, zero-width spaces, direction overrides, halves of surrogate pairs, non-characters.
// The soft hyphen stays: in TCVN3 text it is the letter ư.
const UNWANTED = /[^\P{Cc}\n]|[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]|\p{Cs}/gu;

/** NFC, trimmed, inner line breaks kept as `\n`, control characters removed. Doing it twice changes nothing. */
export function tidy(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\t\p{Zs}]/gu, ' ')
    .replace(UNWANTED, '')
    .normalize('NFC')
    .trim();
}

/** The Icelandic eth looks like the Vietnamese đ and is typed for it by old fonts and converters. */
export const mendEth = (text: string): string =>
  text.includes('\u00d0') || text.includes('\u00f0') ? text.replaceAll('\u00d0', 'Đ').replaceAll('\u00f0', 'đ') : text;

/** For comparing what was typed with a known word: tidy, lower case, single spaces, true đ. */
export const squash = (text: string): string => mendEth(tidy(text)).toLowerCase().replace(/\s+/g, ' ');

/** Without accents, for a word that is unambiguous without them: `Hoàn thành` → `hoan thanh`. */
export const fold = (text: string): string => squash(text).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
