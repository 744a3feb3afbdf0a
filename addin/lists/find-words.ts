/** Finding by words, as people look for a name: in any order, accents or not. */
import { fold } from '../../core/text/normalise.js';

/** Whether every typed word occurs in a text; typed with accents, it is meant with accents. Everything where nothing is typed. */
export function finder(typed: string): (text: string) => boolean {
  const wanted = typed.trim();
  const plain = fold(wanted) === wanted.toLowerCase();
  const reduce = (text: string): string => (plain ? fold(text) : text.normalize('NFC').toLowerCase());
  const words = reduce(wanted).split(/\s+/).filter(Boolean);
  return (text) => {
    if (words.length === 0) return true;
    const reduced = reduce(text);
    return words.every((word) => reduced.includes(word));
  };
}
