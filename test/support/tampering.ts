/** A row changed in the database itself, past the program and past the triggers that keep history. */
import assert from 'node:assert/strict';
import type { Bound } from '../../server/database/dialect.js';
import type { Database } from '../../server/store/open-database.js';

/** Something done to a table whose triggers are away meanwhile. */
export async function withoutTriggers(
  { sequelize }: Pick<Database, 'sequelize'>,
  table: string,
  act: () => Promise<unknown>,
): Promise<void> {
  if (sequelize.getDialect() === 'postgres') {
    await sequelize.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await act();
    await sequelize.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    return;
  }
  const [triggers] = (await sequelize.query(
    `SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '${table}'`,
  )) as [{ name: string; sql: string }[], unknown];
  for (const { name } of triggers) await sequelize.query(`DROP TRIGGER ${name}`);
  await act();
  for (const { sql } of triggers) await sequelize.query(sql);
}

/** A table that takes no new row, until what is returned is called. */
export async function refuseRows({ sequelize }: Pick<Database, 'sequelize'>, table: string) {
  const isPostgres = sequelize.getDialect() === 'postgres';
  await sequelize.query(
    isPostgres
      ? `CREATE TRIGGER broken BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`
      : `CREATE TRIGGER broken BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'append-only'); END`,
  );
  return () => sequelize.query(`DROP TRIGGER broken${isPostgres ? ` ON ${table}` : ''}`);
}

/** Run one statement on a table past its triggers. */
export const tamper = (
  db: Pick<Database, 'sequelize'>,
  table: string,
  sql: string,
  bind: readonly (Bound | Buffer)[] = [],
): Promise<void> => withoutTriggers(db, table, () => db.sequelize.query(sql, { bind: [...bind] }));

/** What a text is to be instead. */
export type Text = (was: string) => string;
/** A text with a part changed, which has to be in it. */
export const changed = (from: string | RegExp, to: string): Text => {
  return (was) => {
    const now = was.replace(from, to);
    assert.notEqual(now, was, String(from));
    return now;
  };
};

const valueOf = (signed: string): string => /<ds:SignatureValue[^>]*>([^<]+)</.exec(signed)![1]!;
/** A signature with another value in it, as long as its own. */
export const otherValue: Text = (was) =>
  was.replace(
    valueOf(was),
    valueOf(was)
      .split('')
      .reverse()
      .join('')
      .replace(/^=+/, (pad) => 'A'.repeat(pad.length)),
  );
