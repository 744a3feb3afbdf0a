/**
 * Letters of other alphabets that look like the letters and digits of class sheets (Unicode Technical Standard 39,
 * confusables): a person sees T, the program sees a Cyrillic Te.
 */

// Pairs, without a separator: what stands there, what it looks like.
const CYRILLIC = 'АAВBЕEЅSІIЈJКKМMНHОOРPСCТTУYХXаaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwіiтtкkмmнhвb';
const GREEK = 'ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνv';
// D with stroke is Đ; African D and eth look the same.
const LATIN = 'ƉĐÐĐðđɖđ';
const ALIKE: ReadonlyMap<string, string> = new Map(
  [CYRILLIC, GREEK, LATIN].flatMap((pairs) => {
    const letters = [...pairs];
    return letters.flatMap((letter, at): [string, string][] => (at % 2 === 0 ? [[letter, letters[at + 1]!]] : []));
  }),
);

// Letters of formulas and in circles: the plain letter drawn otherwise, as Unicode itself says.
const DRAWN = /[\u24b6-\u24e9\u{1d400}-\u{1d7ff}]/u;
const FOREIGN = /[\u0370-\u03ff\u0400-\u052f\u0189\u00d0\u00f0\u0256\u24b6-\u24e9\u{1d400}-\u{1d7ff}]/u;
const EVERY_FOREIGN = new RegExp(FOREIGN, 'gu');

const likeOf = (letter: string): string | undefined =>
  ALIKE.get(letter) ?? (DRAWN.test(letter) ? letter.normalize('NFKC') : undefined);

/** The text with the letters it seems to have; undefined where nothing looks like another. */
export function asItLooks(text: string): string | undefined {
  if (!FOREIGN.test(text)) return undefined;
  const seen = text.replace(EVERY_FOREIGN, (letter) => likeOf(letter) ?? letter);
  return seen === text ? undefined : seen;
}

/** The first such letter, what it looks like, and its place in Unicode, as a sentence can name them. */
export function lookalikeIn(text: string): { letter: string; like: string; code: string } | undefined {
  for (const letter of text.match(EVERY_FOREIGN) ?? []) {
    const like = likeOf(letter);
    if (like !== undefined) return { letter, like, code: placeOf(letter) };
  }
  return undefined;
}

/** Words that mix alphabets, and the text with the letters they seem to have; words wholly of another alphabet are let be. */
export function lookalikesIn(text: string): { words: readonly string[]; fix: string } | undefined {
  if (!FOREIGN.test(text)) return undefined;
  const words: string[] = [];
  const fix = text.replace(/\p{L}+/gu, (word) => {
    const seen = asItLooks(word);
    if (seen === undefined || !/\p{Script=Latin}/u.test(word) || FOREIGN.test(seen)) return word;
    words.push(word);
    return seen;
  });
  return words.length > 0 ? { words, fix } : undefined;
}

const placeOf = (letter: string): string => `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

const DIGIT_LIKE = /[OoОоΟοQlIІіΙι|]/;

/** A number in which letters stand for 0 and 1, and the first of them; undefined where no letter does. */
export function digitsAsTheyLook(
  text: string,
): { number: string; letter: string; like: string; code: string } | undefined {
  const letter = DIGIT_LIKE.exec(text)?.[0];
  if (letter === undefined || !/\d/.test(text)) return undefined;
  const number = text.replace(/[OoОоΟοQ]/g, '0').replace(/[lIІіΙι|]/g, '1');
  return { number, letter, like: /[OoОоΟοQ]/.test(letter) ? '0' : '1', code: placeOf(letter) };
}
