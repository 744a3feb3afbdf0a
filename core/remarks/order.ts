import { ABOUTS, levelsFor } from './about.js';
import type { Phrase } from './phrase.js';

const place = ({ about, level, grades }: Phrase): number =>
  (ABOUTS.indexOf(about) * 10 + (level === null ? 9 : levelsFor(about).indexOf(level))) * 10 + (grades?.from ?? 0);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order of lists and files: of the transcript, then of levels, best first; for `Array.sort`. */
export const byPlace = (a: Phrase, b: Phrase): number =>
  place(a) - place(b) || compare(a.text, b.text) || compare(a.id, b.id);
