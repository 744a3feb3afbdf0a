/** One column of one row is something else while an act is done, and then again what it was. */
import assert from 'node:assert/strict';
import type { Bound } from '../../server/database/dialect.js';
import type { Database } from '../../server/store/open-database.js';
import { tamper } from './tampering.js';

export interface Trouble {
  readonly table: string;
  /** One column of one row; `$1` what it is to be. */
  readonly column: string;
  readonly where: string;
  readonly to: (was: never) => Bound | Buffer;
  readonly code: string;
  readonly words: RegExp;
}
export async function altered(
  db: Pick<Database, 'sequelize'>,
  trouble: Trouble,
  act: () => Promise<void>,
): Promise<void> {
  const { table, column, where, to } = trouble;
  const [rows] = (await db.sequelize.query(`SELECT ${column} AS was FROM ${table} WHERE ${where}`)) as [
    { was: Bound | Buffer }[],
    unknown,
  ];
  assert.equal(rows.length, 1);
  const { was } = rows[0]!;
  const set = (value: Bound | Buffer) =>
    tamper(db, table, `UPDATE ${table} SET ${column} = $1 WHERE ${where}`, [value]);
  await set(to(was as never));
  try {
    await act();
  } finally {
    await set(was);
  }
}
