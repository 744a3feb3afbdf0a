import type { Bound } from '../../database/dialect.js';
import type { Reader } from '../../store/reader.js';
import { select } from '../../store/sql.js';
import type { ExplainedTable } from '../explained/explained-table.js';
import type { StoredRow } from './row-digest.js';

/** Rows read at a time; fewer where each holds a file. */
const TOGETHER = 400;
const FILES_TOGETHER = 20;
const HOLD_FILES = ['pdf', 'print', 'file'];

const quoted = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join(', ');

/** SQL for the text a row is pinned by. */
const keyText = (key: readonly string[]): string =>
  key.map((column) => `CAST(t."${column}" AS TEXT)`).join(" || ' ' || ");

/** Every row of a table, some at a time; `unpinned`: those alone that have no pin yet. */
export async function* rowsOf(
  db: Reader,
  { table, key, parts = {}, only }: ExplainedTable,
  unpinned: boolean,
): AsyncGenerator<readonly StoredRow[]> {
  const columns = [...new Set([...key, ...Object.values(parts).flatMap((part) => part.columns)])];
  const limit = HOLD_FILES.some((column) => columns.includes(column)) ? FILES_TOGETHER : TOGETHER;
  const order = quoted(key);
  let after: readonly Bound[] | null = null;
  for (;;) {
    const bind: Bound[] = [];
    const place = (value: Bound): string => `$${bind.push(value)}`;
    const where = [
      ...(only ? [`(${only})`] : []),
      ...(after ? [`(${order}) > (${after.map(place).join(', ')})`] : []),
      ...(unpinned
        ? [
            `NOT EXISTS (SELECT 1 FROM trail_pins p WHERE p.table_name = ${place(table)} AND p.row_key = ${keyText(key)})`,
          ]
        : []),
    ];
    const condition = where.length > 0 ? `WHERE ${where.join(' AND ')}` : '';
    const rows: StoredRow[] = await select<StoredRow>(
      db,
      `SELECT ${quoted(columns)} FROM ${table} t ${condition} ORDER BY ${order} LIMIT ${limit}`,
      bind,
    );
    if (rows.length > 0) yield rows;
    if (rows.length < limit) return;
    after = key.map((column) => rows.at(-1)![column] as Bound);
  }
}
