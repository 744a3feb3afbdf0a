import { createHash } from 'node:crypto';
import type { ExplainedTable, Part } from '../explained/explained-table.js';

/** As a database gives it. */
export type StoredRow = Readonly<Record<string, string | number | boolean | Uint8Array | null>>;

export const keyOf = ({ key }: Pick<ExplainedTable, 'key'>, row: StoredRow): string => textOf(key, row);

export const textOf = (columns: readonly string[], row: StoredRow): string =>
  columns.map((column) => String(row[column])).join(' ');

/** SHA-256, Base64, of a part of a row; null where it is null in every column. */
export function partDigest({ columns }: Part, row: StoredRow): string | null {
  const values = columns.map((column) => plain(row[column] ?? null));
  if (values.every((value) => value === null)) return null;
  return createHash('sha256').update(JSON.stringify(values)).digest('base64');
}

/** The same whatever database it comes from. */
function plain(value: StoredRow[string]): string | number | null {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Uint8Array) return createHash('sha256').update(value).digest('base64');
  return value ?? null;
}
