/** Whether words about a breach name a child: the notice leaves the house, and says of children no more than how many. */
import { fold, squash } from '../text/normalise.js';

export interface KnownChild {
  /** Code of hers, lifelong. */
  readonly id: string;
  readonly name: string;
  readonly personalId: string | null;
}

/** Fewer letters than these may stand in any text; codes and numbers of children have ten and more. */
const SHORTEST_CODE = 8;

const wordsOf = (text: string): string[] =>
  squash(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');

/** Wherever they stand in a word: `hoà` and `hòa` have the same. */
const marksOf = (word: string): string =>
  (word.normalize('NFD').match(/\p{M}/gu) ?? []).toSorted((a, b) => a.localeCompare(b)).join('');

/** By her name of two words and more, her code or her personal number. A grown-up of the same name counts as the child. */
export function namesAChild(text: string, children: readonly KnownChild[]): boolean {
  const words = wordsOf(text);
  const bare = words.map(fold);
  const [line, plain, digits] = [` ${bare.join(' ')} `, fold(text), fold(text).replace(/\D/g, '')];
  const saysName = (name: string): boolean => {
    const asked = wordsOf(name);
    if (asked.length < 2 || !line.includes(` ${asked.map(fold).join(' ')} `)) return false;
    // Two words without their tones are other words soon: who calms people (“trấn an”) does not name Trần An.
    return asked.length > 2 || words.some((_, at) => asked.every((word, i) => mayBe(words[at + i] ?? '', word)));
  };
  const saysCode = (code: string): boolean =>
    code.length >= SHORTEST_CODE &&
    (line.includes(` ${wordsOf(code).map(fold).join(' ')} `) ||
      (/^\d+$/.test(code) &&
        digits.includes(code) &&
        new RegExp(`(?<!\\d)${[...code].join('[\\s.-]*')}(?!\\d)`).test(plain)));
  return children.some(
    ({ id, name, personalId }) => saysName(name) || saysCode(id) || (personalId !== null && saysCode(personalId)),
  );
}

/** Typed without its accents, or with all of them. */
const mayBe = (typed: string, word: string): boolean =>
  fold(typed) === fold(word) && (fold(typed) === typed || marksOf(typed) === marksOf(word));
