/** What headers a kind of list may have, and how to tell them however they are spelt. */
import { fold } from '../text/normalise.js';

/** A name stands in one column, or in two. */
export type NameColumn = 'name' | 'surname' | 'given-name';

export interface Headers<Column extends string> {
  readonly columnOf: (header: string) => Column | null;
  /** Headers that only files of something else have. */
  readonly isForeign: (header: string) => boolean;
  /** Whether a row of headers is one of such a list; `named`: a whole name stands in it. */
  readonly enough: (columns: ReadonlyMap<Column, unknown>, named: boolean) => boolean;
  /** Columns, the best first, in which every row says something: a row under the headers that says nothing there goes on with them. */
  readonly who: readonly Column[];
}

/** What may differ between two spellings: case, accents, signs, numbering, what a person adds in brackets. */
export const headerKey = (text: string): string =>
  fold(text)
    .replace(/\([^)]*\)|\*/g, ' ')
    .replace(/&/g, ' va ')
    .replace(/y/g, 'i')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^\d+ (?=\p{L})/u, '');

/** Headers of a list of people by their spellings; whole headers only are compared. */
export function headersOf<Column extends string>(
  spellings: Readonly<Record<Column, readonly string[]>>,
  { foreign }: { readonly foreign: readonly string[] },
): Headers<Column> {
  const columns = Object.keys(spellings) as Column[];
  const known = new Map(
    columns.flatMap((column) => spellings[column].map((text) => [headerKey(text), column] as const)),
  );
  const others = new Set(foreign.map(headerKey));
  return {
    columnOf: (header) => known.get(headerKey(header)) ?? null,
    isForeign: (header) => others.has(headerKey(header)),
    enough: (found, named) => named && found.size >= 2,
    who: columns.filter((column) => column === 'name' || column === 'given-name'),
  };
}
