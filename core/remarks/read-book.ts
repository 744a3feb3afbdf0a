/** A file of phrases, from plain cells to phrases and to rows that say why not. Never throws, whatever a cell holds. */
import { type Refusal, refusal } from '../codes/refusal.js';
import { shown } from '../rules/cell-issue.js';
import type { RawBook, RawCell, RawSheet } from '../workbook/raw.js';
import { isBlank, rawAt, textAt } from '../workbook/raw-text.js';
import { type BookColumn, columnOfHeader, readAbout, readGrades, readLevel, readScope } from './book-words.js';
import { judgePhrase, type PhraseBody, phraseKey } from './phrase.js';
import { MOST_PHRASES, type PhraseScope } from './scope.js';
import { levelWords } from './plan-book.js';
import { aboutLabel } from './labels.js';

/** Headers are looked for in this many first rows. */
const SEARCHED_ROWS = 20;

export interface BookRow {
  readonly sheet: string;
  /** Excel's number of the row. */
  readonly row: number;
  /** The remark as it was typed, shortened. */
  readonly typed: string;
}

export interface GoodRow extends BookRow {
  readonly scope: PhraseScope;
  readonly phrase: PhraseBody;
}

export interface RefusedRow extends BookRow {
  readonly refusal: Refusal;
}

export type ReadBook =
  | {
      readonly ok: true;
      readonly good: readonly GoodRow[];
      readonly refused: readonly RefusedRow[];
      /** Rows that say what an earlier row of the file says. */
      readonly doubled: readonly BookRow[];
    }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Read every visible sheet that has the columns, in any order and known by their headers. A row without a scope goes
 * into the first of the banks this person keeps; a row for a bank she does not keep is refused unless it `isKnown`,
 * for she may give back what she exported.
 */
export function readBook(
  book: RawBook,
  keeps: readonly PhraseScope[],
  isKnown: (scope: PhraseScope, phrase: PhraseBody) => boolean = () => false,
): ReadBook {
  const pages = book.sheets.flatMap((sheet) => {
    const header = sheet.hidden ? null : findHeader(sheet);
    return header ? [{ sheet, header }] : [];
  });
  if (pages.length === 0) return { ok: false, refusal: refusal('bank-file-headers') };
  const good: GoodRow[] = [];
  const refused: RefusedRow[] = [];
  const doubled: BookRow[] = [];
  const seen = new Set<string>();
  for (const { sheet, header } of pages) {
    for (let row = header.row + 1; row <= sheet.rows.length; row++) {
      const cell = (column: BookColumn): RawCell => {
        const at = header.columns.get(column);
        return at === undefined ? null : rawAt(sheet, row, at);
      };
      if (isBlank(cell('text')) && isBlank(cell('about'))) continue;
      if (good.length + refused.length + doubled.length >= MOST_PHRASES) {
        return { ok: false, refusal: refusal('bank-file-long', { limit: MOST_PHRASES }) };
      }
      const at: BookRow = { sheet: sheet.name, row, typed: shown(text(cell('text'))) };
      const read = readRow(cell, keeps, isKnown);
      if ('code' in read) {
        refused.push({ ...at, refusal: read });
        continue;
      }
      const key = `${read.scope}\n${phraseKey(read.phrase)}`;
      if (seen.has(key)) doubled.push(at);
      else good.push({ ...at, ...read });
      seen.add(key);
    }
  }
  return { ok: true, good, refused, doubled };
}

function readRow(
  cell: (column: BookColumn) => RawCell,
  keeps: readonly PhraseScope[],
  isKnown: (scope: PhraseScope, phrase: PhraseBody) => boolean,
): Refusal | { readonly scope: PhraseScope; readonly phrase: PhraseBody } {
  const typed = (column: BookColumn): string => text(cell(column));
  const scope = typed('scope') === '' ? (keeps[0] ?? 'own') : readScope(typed('scope'));
  if (!scope) return refusal('bank-scope-unknown', { typed: shown(typed('scope')) });
  if (typed('about') === '') return refusal('bank-about-missing');
  const about = readAbout(typed('about'));
  if (!about) return refusal('bank-about-unknown', { typed: shown(typed('about')) });
  const level = readLevel(typed('level'), about);
  if (level === undefined) {
    return refusal('bank-level-unknown', {
      typed: shown(typed('level')),
      about: aboutLabel(about),
      levels: levelWords(about),
    });
  }
  const grades = readGrades(typed('grades'));
  if (grades === undefined) return refusal('bank-grades-unknown', { typed: shown(typed('grades')) });
  const judged = judgePhrase({ about, level, grades, text: cell('text') });
  if (!judged.ok) return judged.refusal;
  if (!keeps.includes(scope) && !isKnown(scope, judged.phrase)) {
    return refusal(scope === 'school' ? 'bank-not-school' : 'bank-not-own');
  }
  return { scope, phrase: judged.phrase };
}

interface Header {
  readonly row: number;
  readonly columns: ReadonlyMap<BookColumn, number>;
}

/** The first row that names at least what a phrase is for and its text. */
function findHeader(sheet: RawSheet): Header | null {
  for (let row = 1; row <= Math.min(SEARCHED_ROWS, sheet.rows.length); row++) {
    const columns = new Map<BookColumn, number>();
    sheet.rows[row - 1]!.forEach((_, i) => {
      const column = columnOfHeader(textAt(sheet, row, i + 1));
      if (column && !columns.has(column)) columns.set(column, i + 1);
    });
    if (columns.has('about') && columns.has('text')) return { row, columns };
  }
  return null;
}

/** What a person sees in a cell; a date as the day it became. */
function text(cell: RawCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell).trim();
  if ('date' in cell) return cell.date.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1');
  if ('error' in cell) return cell.error;
  return cell.value === null ? '' : String(cell.value).trim();
}
