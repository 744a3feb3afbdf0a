import type { Writer } from '../../store/reader.js';
import { listOf, write } from '../../store/sql.js';
import type { ExplainedTable } from '../explained/explained-table.js';
import type { NewPin } from './compare-rows.js';

/** Rows a statement takes. */
const TOGETHER = 100;

export async function writePins(db: Writer, pins: readonly NewPin[]): Promise<void> {
  const stay = pins.filter(({ digest }) => digest !== null);
  for (let first = 0; first < stay.length; first += TOGETHER) {
    const some = stay.slice(first, first + TOGETHER);
    const lines = some.map((_, at) => `($${4 * at + 1}, $${4 * at + 2}, $${4 * at + 3}, $${4 * at + 4})`);
    await write(
      db,
      `INSERT INTO trail_pins (table_name, row_key, part, digest) VALUES ${lines.join(', ')}
       ON CONFLICT (table_name, row_key, part) DO UPDATE SET digest = excluded.digest`,
      some.flatMap(({ table, key, part, digest }) => [table, key, part, digest]),
    );
  }
  for (const { table, key, part } of pins.filter(({ digest }) => digest === null)) {
    await write(db, 'DELETE FROM trail_pins WHERE table_name = $1 AND row_key = $2 AND part = $3', [table, key, part]);
  }
}

/** Pins of parts a table has no more. */
export async function forgetParts(db: Writer, { table, parts = {} }: ExplainedTable): Promise<void> {
  const names = Object.keys(parts);
  if (names.length === 0) return;
  await write(db, `DELETE FROM trail_pins WHERE table_name = $1 AND part NOT IN ${listOf(names, 2)}`, [
    table,
    ...names,
  ]);
}
