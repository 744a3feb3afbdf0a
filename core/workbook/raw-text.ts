/** What a person sees in a raw cell, as text; for headers, ids and markers, never for values. */
import { plain } from '../text/normalise.js';
import type { RawCell, RawSheet } from './raw.js';

export function rawText(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'object') return String(cell);
  if ('date' in cell) return cell.date;
  if ('error' in cell) return cell.error;
  return cell.value === null ? '' : String(cell.value);
}

/** A cell of a sheet by Excel's row and column, both from 1. */
export const rawAt = (sheet: RawSheet, row: number, column: number): RawCell =>
  sheet.rows[row - 1]?.[column - 1] ?? null;

/** Without what nobody can see: a joiner copied along makes no other code and no other name. */
export const textAt = (sheet: RawSheet, row: number, column: number): string =>
  plain(rawText(rawAt(sheet, row, column)));

/** Whether nothing stands in a cell. */
export const isBlank = (cell: RawCell | undefined): boolean => cell === null || plain(rawText(cell)) === '';
