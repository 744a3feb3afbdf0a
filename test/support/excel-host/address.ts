/** Addresses as Excel writes them; rows and columns count from 1. */
import { address, columnLetters } from '../../../core/workbook/address.js';

export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const CELL = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/;

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** `B2` or `B2:D9` (with or without $); null where it is no such address or lies outside a sheet. */
export function readAddress(text: string): Rect | null {
  const [first, second = first, ...more] = text.toUpperCase().split(':');
  const from = CELL.exec(first ?? '');
  const to = CELL.exec(second ?? '');
  if (!from || !to || more.length > 0) return null;
  const rows = [Number(from[2]), Number(to[2])];
  const columns = [columnNumber(from[1]!), columnNumber(to[1]!)];
  const rect = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return rect.bottom <= LAST_ROW && rect.right <= LAST_COLUMN ? rect : null;
}

export function writeAddress({ top, left, bottom, right }: Rect): string {
  const first = address(top, left);
  return top === bottom && left === right ? first : `${first}:${address(bottom, right)}`;
}

/** `'Toán 4A'!B2`: quoted where Excel quotes. */
export const sheetAddress = (sheet: string, rect: Rect): string =>
  `${/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${writeAddress(rect)}`;

/** The sheet (null where none is named) and the address of `Toán!B2`. */
export function splitSheet(text: string): { readonly sheet: string | null; readonly address: string } {
  const cut = text.lastIndexOf('!');
  if (cut < 0) return { sheet: null, address: text };
  const name = text.slice(0, cut);
  return {
    sheet: name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name,
    address: text.slice(cut + 1),
  };
}

export const overlap = (a: Rect, b: Rect): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export const cellCount = (rect: Rect): number => (rect.bottom - rect.top + 1) * (rect.right - rect.left + 1);

/** A grid made cell by cell. */
export const gridOf = <T>(rect: Rect, cell: (row: number, column: number) => T): T[][] =>
  Array.from({ length: rect.bottom - rect.top + 1 }, (_, row) =>
    Array.from({ length: rect.right - rect.left + 1 }, (_, column) => cell(rect.top + row, rect.left + column)),
  );

export { address, columnLetters };
