/** What a person sees in a raw cell, as text; for headers, ids and markers, never for values. */
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

export const textAt = (sheet: RawSheet, row: number, column: number): string =>
  rawText(rawAt(sheet, row, column)).trim();

/** Whether nothing stands in a cell. */
export const isBlank = (cell: RawCell | undefined): boolean => rawText(cell).trim() === '';
