import assert from 'node:assert/strict';
import { QueryTypes } from 'sequelize';
import type { Database } from '../../../server/store/open-database.js';
import { EXPLAINED } from '../../../server/trail/explained/index.js';
import { readShape } from '../../../server/trail/shape/read-shape.js';
import { unitTriggers } from '../../../server/store/unit-moves-trigger.js';
import { readFrom } from '../../../server/store/read-from.js';
import { openTestDatabase } from '../../support/server.js';

/** Every column of a table as it is explained, each as often as it is. */
const explainedColumns = ({ key, parts = {}, derived = {}, passing }: (typeof EXPLAINED)[number]): string[] => {
  const others = [
    ...Object.values(parts).flatMap((part) => part.columns),
    ...Object.keys(derived),
    ...(passing?.columns ?? []),
  ];
  return [...key.filter((column) => !others.includes(column)), ...others];
};

const HOW = `is explained by no event and as derived by nothing: the trail could not tell that it was changed. Write in
server/trail/explained/<resource>.ts (and its list in index.ts)`;

/** Sequelize 6.37 trips over an index on an expression when it describes a table of SQLite. */
async function columnsOf(db: Database, table: string): Promise<string[]> {
  if (!db.isSqlite) return Object.keys(await db.sequelize.getQueryInterface().describeTable(table));
  const options = { type: QueryTypes.SELECT } as const;
  const columns = await db.sequelize.query<{ name: string }>(`PRAGMA table_info(${table})`, options);
  return columns.map(({ name }) => name);
}

describe('every column of every table', () => {
  let db: Database;
  let remove: () => Promise<void>;
  const columns = new Map<string, string[]>();
  before(async () => {
    ({ db, remove } = await openTestDatabase());
    const queries = db.sequelize.getQueryInterface();
    const tables = (await queries.showAllTables()) as unknown as (string | { tableName: string })[];
    for (const said of tables) {
      const table = typeof said === 'string' ? said : said.tableName;
      if (table.startsWith('sqlite_')) continue;
      columns.set(table, await columnsOf(db, table));
    }
  });
  after(() => remove());

  it('is explained by an event, or named as derived or passing', () => {
    const missing = [...columns].flatMap(([table, names]) => {
      const explained = EXPLAINED.find((one) => one.table === table);
      if (!explained) {
        return [
          `table ${table} ${HOW}:\n  { table: '${table}', key: ['id'], parts: { row: { columns: [${names
            .filter((name) => name !== 'id')
            .map((name) => `'${name}'`)
            .join(', ')}], by: { 'the.event': ({ id }) => [id] } } } },`,
        ];
      }
      const known = explainedColumns(explained);
      return names
        .filter((name) => !known.includes(name))
        .map(
          (name) =>
            `column ${table}.${name} ${HOW}:\n  '${name}' in the columns of a part of ${table}, in \`derived\` or in \`passing\``,
        );
    });
    assert.deepEqual(missing, [], missing.join('\n\n'));
  });

  it('is there, and explained once', () => {
    for (const explained of EXPLAINED) {
      const own = columns.get(explained.table);
      assert.ok(own, `${explained.table} is no table: take it out of server/trail/explained`);
      const known = explainedColumns(explained);
      assert.deepEqual([...known].sort(), [...new Set(known)].sort(), explained.table);
      assert.deepEqual(
        known.filter((column) => !own.includes(column)),
        [],
        explained.table,
      );
      for (const { subjects = [] } of Object.values(explained.parts ?? {})) {
        for (const column of subjects.flat()) {
          const read = [...explained.key, ...Object.values(explained.parts!).flatMap((part) => part.columns)];
          assert.ok(read.includes(column), `${explained.table}.${column} is no column that is read`);
        }
      }
    }
    assert.equal(new Set(EXPLAINED.map(({ table }) => table)).size, EXPLAINED.length);
  });

  it('is history exactly where the database itself refuses to change it', async () => {
    const { triggers } = await readFrom(db, readShape);
    const moves = unitTriggers(db.isSqlite).map(([name]) => name);
    const kept = new Set(triggers.flatMap(({ table, name }) => (moves.includes(name) ? [] : [table])));
    const said = EXPLAINED.filter(({ history }) => history).map(({ table }) => table);
    assert.deepEqual([...kept].sort(), said.sort());
  });
});
