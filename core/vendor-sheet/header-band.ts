/** The rows of headers of a vendor's sheet, found by the column of names; merged cells say how deep they are. */
import { acceptedTokens, headerToken } from '../forms/header-words.js';
import { SUBJECT_NAMES } from '../fields/subjects.js';
import { TRAIT_GROUP_NAMES, TRAIT_NAMES } from '../fields/traits.js';
import { ALL_LABELS } from '../forms/header-labels.js';
import { PUPIL_LIST } from '../import/pupil-columns.js';
import type { Merge, RawSheet } from '../workbook/raw.js';
import { textAt } from '../workbook/raw-text.js';
import { isPeriodAlone } from './said-period.js';

/** Above the headers stand the school's name, the year, a title. */
const SEARCHED_ROWS = 20;
/** vnEdu's has four. */
const DEEPEST = 5;
export const MOST_COLUMNS = 150;

export interface Band {
  /** Excel rows, both included. */
  readonly first: number;
  readonly last: number;
  readonly width: number;
}

const WORDS: ReadonlySet<string> = new Set(
  [
    ...ALL_LABELS,
    ...Object.values(SUBJECT_NAMES),
    ...Object.values(TRAIT_NAMES),
    ...Object.values(TRAIT_GROUP_NAMES),
  ].flatMap((label) => [...acceptedTokens(label)]),
);

const lengthOf = (sheet: RawSheet, row: number): number => Math.min(sheet.rows[row - 1]?.length ?? 0, MOST_COLUMNS);

/** The merged area that covers a cell. */
export const mergeAt = (sheet: RawSheet, row: number, column: number): Merge | undefined =>
  sheet.merges?.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );

/** Null where no row names a column of names and one thing more. */
export function findBand(sheet: RawSheet): Band | null {
  for (let row = 1; row <= Math.min(SEARCHED_ROWS, sheet.rows.length); row++) {
    let named = 0;
    let others = 0;
    for (let column = 1; column <= lengthOf(sheet, row); column++) {
      const text = textAt(sheet, row, column);
      const what = text === '' || text.length > 100 ? null : PUPIL_LIST.columnOf(text);
      if (what === 'name' || what === 'surname' || what === 'given-name') named ||= column;
      else if (what !== null || WORDS.has(headerToken(text))) others++;
    }
    if (named > 0 && others > 0) return bandFrom(sheet, row, named);
  }
  return null;
}

function bandFrom(sheet: RawSheet, row: number, nameColumn: number): Band {
  const merged = mergeAt(sheet, row, nameColumn);
  let first = merged?.top ?? row;
  let last = merged?.bottom ?? row;
  const words = (at: number): number => {
    let known = 0;
    for (let column = 1; column <= lengthOf(sheet, at); column++)
      if (WORDS.has(headerToken(textAt(sheet, at, column))) || isPeriodAlone(textAt(sheet, at, column))) known++;
    return known;
  };
  const names = (at: number): boolean => {
    const text = textAt(sheet, at, nameColumn);
    return text !== '' && PUPIL_LIST.columnOf(text) === null;
  };
  while (last - first + 1 < DEEPEST && words(last + 1) > 0 && !names(last + 1)) last++;
  while (last - first + 1 < DEEPEST && first > 1 && words(first - 1) > 1 && !names(first - 1)) first--;
  let width = 0;
  for (let at = first; at <= last; at++) width = Math.max(width, lengthOf(sheet, at));
  return { first, last, width };
}

/** What stands over a column, from the group down: texts as they are, each once. */
export function headerPath(sheet: RawSheet, { first, last }: Band, column: number): readonly string[] {
  const isMerged = (sheet.merges ?? []).some(({ top, bottom }) => top <= last && bottom >= first);
  let leaf = last;
  while (leaf > first && textAt(sheet, leaf, column) === '') leaf--;
  const path: string[] = [];
  for (let row = first; row <= last; row++) {
    const area = mergeAt(sheet, row, column);
    let text = textAt(sheet, area?.top ?? row, area?.left ?? column);
    // Where nothing is merged, a group's text reaches to the right until the next.
    for (let at = column; text === '' && !isMerged && row < leaf && at > 1;) text = textAt(sheet, row, --at);
    if (text !== '' && text !== path.at(-1)) path.push(text);
  }
  return path;
}
