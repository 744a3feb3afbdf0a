/**
 * Which column of a tab holds what, by the text of its headers and never by position. Merged cells may come with their
 * text in every cell (files) or in the first one only (Office.js); groups reach to the right until the next text.
 */
import type { FormColumn } from '../forms/column.js';
import { IDENTITY_LABELS, LEVEL_LABEL, REMARK_LABEL, SCORE_LABEL } from '../forms/header-labels.js';
import { acceptedTokens, headerToken, type Vocabulary } from '../forms/header-words.js';
import type { RawSheet } from './raw.js';
import { textAt } from './raw-text.js';

/** Headers are looked for in this many first rows. */
const SEARCHED_ROWS = 20;
const DEEPEST_HEADER = 3;
const MOST_COLUMNS = 400;

export interface HeaderBand {
  /** Excel rows, both included. */
  readonly first: number;
  readonly last: number;
  readonly idColumn: number;
  /** How many columns the band is wide. */
  readonly width: number;
}

export interface LocatedColumns {
  /** Excel column → what it holds; a column found twice stands here twice. */
  readonly columns: ReadonlyMap<number, FormColumn>;
  readonly unknown: readonly { readonly column: number; readonly row: number; readonly text: string }[];
  readonly vanished: readonly FormColumn[];
}

const ID_TOKENS = acceptedTokens(IDENTITY_LABELS.pupil);
const NAME_TOKENS = acceptedTokens(IDENTITY_LABELS.name);

/** Find the header rows by the pupil-id column's header; null where there is none. */
export function findHeaderBand(sheet: RawSheet, vocabulary: Vocabulary): HeaderBand | null {
  const token = (row: number, column: number): string => headerToken(textAt(sheet, row, column));
  const knownIn = (row: number): number => {
    let known = 0;
    for (let column = 1; column <= lengthOf(sheet, row); column++) if (vocabulary.has(token(row, column))) known++;
    return known;
  };
  for (let row = 1; row <= Math.min(SEARCHED_ROWS, sheet.rows.length); row++) {
    const columns = Array.from({ length: lengthOf(sheet, row) }, (_, i) => i + 1);
    const idColumn = columns.find((column) => ID_TOKENS.has(token(row, column)));
    if (idColumn === undefined) continue;
    const nameColumn = columns.find((column) => NAME_TOKENS.has(token(row, column)));
    // A row with an id or a name is a pupil's, whatever words stand in it.
    const names = (next: number, column: number | undefined, own: ReadonlySet<string>): boolean => {
      const text = column === undefined ? '' : token(next, column);
      return text !== '' && !own.has(text);
    };
    const belongs = (next: number, least: number): boolean =>
      !names(next, idColumn, ID_TOKENS) && !names(next, nameColumn, NAME_TOKENS) && knownIn(next) >= least;
    let [first, last] = [row, row];
    while (last - first + 1 < DEEPEST_HEADER && belongs(last + 1, 1)) last++;
    while (last - first + 1 < DEEPEST_HEADER && first > 1 && belongs(first - 1, 2)) first--;
    let width = 0;
    for (let r = first; r <= last; r++) width = Math.max(width, lengthOf(sheet, r));
    return { first, last, idColumn, width };
  }
  return null;
}

const lengthOf = (sheet: RawSheet, row: number): number => Math.min(sheet.rows[row - 1]?.length ?? 0, MOST_COLUMNS);

/** Match every column of the band with one of the expected columns. */
export function locateColumns(
  sheet: RawSheet,
  band: HeaderBand,
  expected: readonly FormColumn[],
  vocabulary: Vocabulary,
): LocatedColumns {
  const candidates = expected.map((column) => ({ column, paths: acceptedPaths(column) }));
  const columns = new Map<number, FormColumn>();
  const unknown: LocatedColumns['unknown'][number][] = [];
  for (let column = 1; column <= band.width; column++) {
    const header = headerOf(sheet, band, column);
    if (header === null) continue;
    const match = bestMatch(header.path, candidates, vocabulary);
    if (match) columns.set(column, match);
    else unknown.push({ column, row: header.row, text: header.text });
  }
  const found = new Set([...columns.values()].map(({ key }) => key));
  return { columns, unknown, vanished: expected.filter(({ key }) => !found.has(key)) };
}

/** Tokens from the group down to the lowest text of a column; null for a column without any text of its own. */
function headerOf(
  sheet: RawSheet,
  band: HeaderBand,
  column: number,
): { path: string[]; row: number; text: string } | null {
  let leaf = band.last;
  while (leaf >= band.first && textAt(sheet, leaf, column) === '') leaf--;
  if (leaf < band.first) return null;
  const path: string[] = [];
  for (let row = band.first; row <= leaf; row++) {
    let at = column;
    // A group's text stands over its first column; the leaf's own text never comes from the left.
    while (row < leaf && at > 1 && textAt(sheet, row, at) === '') at--;
    const token = headerToken(textAt(sheet, row, at));
    if (token !== '' && token !== path.at(-1)) path.push(token);
  }
  return path.length === 0 ? null : { path, row: leaf, text: textAt(sheet, leaf, column) };
}

type Path = readonly ReadonlySet<string>[];

/** The header itself; a leaf such as "Mức đạt được" may be left out, or added where the form has none. */
function acceptedPaths({ key, header }: FormColumn): readonly Path[] {
  const path = header.map(acceptedTokens);
  return key.endsWith('.level') && header.length === 2 ? [path, [...path, LEVEL_TOKENS]] : [path];
}

const LEVEL_TOKENS = acceptedTokens(LEVEL_LABEL);
/** Leaves that mean nothing without the subject over them. */
const NEEDS_PARENT = new Set([LEVEL_LABEL, SCORE_LABEL, REMARK_LABEL].flatMap((label) => [...acceptedTokens(label)]));

/**
 * The expected column that agrees with most labels, counted from the leaf upwards. What is left of the header over
 * the agreeing part must be words we do not know; two equally good candidates are none.
 */
function bestMatch(
  path: readonly string[],
  candidates: readonly { readonly column: FormColumn; readonly paths: readonly Path[] }[],
  vocabulary: Vocabulary,
): FormColumn | null {
  let best: FormColumn | null = null;
  let depth = 0;
  let tied = false;
  for (const { column, paths } of candidates) {
    let agrees = 0;
    for (const expected of paths) agrees = Math.max(agrees, agreement(path, expected, vocabulary));
    if (agrees === 0 || agrees < depth) continue;
    tied = agrees === depth && best !== null;
    best = column;
    depth = agrees;
  }
  if (tied || best === null) return null;
  return depth === 1 && NEEDS_PARENT.has(path.at(-1)!) && best.header.length > 1 ? null : best;
}

/** How many labels agree from the leaf upwards; 0 where the next one contradicts. */
function agreement(path: readonly string[], expected: Path, vocabulary: Vocabulary): number {
  let count = 0;
  while (count < path.length && count < expected.length && expected.at(-1 - count)!.has(path.at(-1 - count)!)) count++;
  const over = path.at(-1 - count);
  return over !== undefined && vocabulary.has(over) ? 0 : count;
}
