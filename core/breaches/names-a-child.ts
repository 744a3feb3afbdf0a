/** Whether words about a breach name a child: the notice leaves the house, and says of children no more than how many. */
import { squash } from '../text/normalise.js';

export interface KnownChild {
  /** Code of hers, lifelong. */
  readonly id: string;
  readonly name: string;
  readonly personalId: string | null;
}

/** Fewer letters than these may stand in any text; codes and numbers of children have ten and more. */
const SHORTEST_CODE = 8;

/** Words apart by one blank, with one at each end: what is looked for is found as whole words alone. */
const inWords = (text: string): string =>
  ` ${squash(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()} `;

/** By her name of two words and more, her code or her personal number. A grown-up of the same name counts as the child. */
export function namesAChild(text: string, children: readonly KnownChild[]): boolean {
  const words = inWords(text);
  const says = (what: string): boolean => words.includes(inWords(what));
  return children.some(
    ({ id, name, personalId }) =>
      (name.trim().includes(' ') && says(name)) ||
      [id, personalId].some((code) => code !== null && code.length >= SHORTEST_CODE && says(code)),
  );
}
