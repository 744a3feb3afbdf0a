/** Whose name a few words can be: the names of a class as a remark may write them. */
import type { PupilId } from '../sheet/values.js';
import { nameKey } from '../text/name-key.js';
import { wordsOf } from '../text/words.js';
import type { PupilRow } from './sheet-view.js';

export interface Owners {
  /** Full names and middle-and-given names, words parted by a space. */
  readonly names: ReadonlyMap<string, readonly PupilId[]>;
  /** Full names alone. */
  readonly whole: ReadonlySet<string>;
  readonly given: ReadonlyMap<string, readonly PupilId[]>;
  /** Every word of every name. */
  readonly words: ReadonlySet<string>;
  /** Number of words of the longest name. */
  readonly longest: number;
}

export function ownersOfNames(rows: readonly PupilRow[]): Owners {
  const names = new Map<string, PupilId[]>();
  const given = new Map<string, PupilId[]>();
  const all = new Set<string>();
  const whole = new Set<string>();
  let longest = 2;
  const add = (map: Map<string, PupilId[]>, name: string, id: PupilId): void => {
    const ids = map.get(name);
    if (!ids) map.set(name, [id]);
    else if (!ids.includes(id)) ids.push(id);
  };
  for (const { pupil } of rows) {
    // As a remark is read: an apostrophe parts words too (H'Hen Niê).
    const name = pupil.name.normalize('NFC');
    const words = wordsOf(name).map(({ start, end }) => nameKey(name.slice(start, end)));
    if (words.length === 0) continue;
    for (const word of words) all.add(word);
    longest = Math.max(longest, words.length);
    whole.add(words.join(' '));
    if (words.length > 1) add(names, words.join(' '), pupil.id);
    if (words.length > 2) add(names, words.slice(-2).join(' '), pupil.id);
    add(given, words.at(-1)!, pupil.id);
  }
  return { names, whole, given, words: all, longest };
}
