/** What a school has after decades, laid straight into the tables of a bench school that no server has open. */
import { join } from 'node:path';
import { DATABASE_FILE } from '../../server/database/sqlite.js';
import { classOf } from './bench-school.js';
import { type BareDatabase, openBare } from './reference.js';

/** There is one of it, or a handful however long a school goes on. */
const FEW = new Set([
  ...['migrations', 'school', 'school_years', 'authorities', 'anchors', 'revocation_lists', 'outside_list_parts'],
  ...['certificates', 'certificate_requests', 'delegations', 'released_signers', 'checkers_files', 'jobs'],
  ...['sign_in_tries', 'limit_counts', 'sqlite_sequence'],
]);

/** Their rows belong together; every other table's stand for themselves. */
const TOGETHER: Readonly<Record<string, string>> = {
  users: `SELECT 'old-' || i, 'old-' || i, 'Giáo viên ' || i, '', 0, '2020-01-01T00:00:00.000Z', NULL FROM n WHERE i < 300`,
  user_hats: `SELECT 'old-' || i, 'teacher' FROM n WHERE i < 300`,
  classes: `SELECT 'old-' || i, '2026-2027', 'old-' || i, 100 + i, '{}' FROM n`,
  pupils: `SELECT 'old-' || i || '-' || j, 'Học sinh ' || j, 'F', '2016-05-05', NULL FROM n, m`,
  enrolments: `SELECT NULL, 'old-' || i || '-' || j, 'old-' || i, 4, 'normal', j, '2026-09-01', NULL FROM n, m`,
  assignments: `SELECT NULL, 'old-' || i % 300, 'old-' || i, 'homeroom', NULL, 1, '2026-09-01', NULL FROM n`,
};

/** As many more classes with a full sheet of three revisions each, and as many rows in every table that grows. */
export function fillSchool(dataDir: string, count: number): void {
  const db = openBare(join(dataDir, DATABASE_FILE));
  db.pragma('foreign_keys = OFF');
  db.pragma('synchronous = OFF');
  const one = db.prepare('SELECT id, document FROM sheets WHERE class_id = ?').get(classOf(1)) as
    { id: number; document: string } | undefined;
  if (!one) throw new Error('push once before filling');
  const numbers = `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n LIMIT ${count}), m(j) AS (SELECT 0 UNION ALL SELECT j + 1 FROM m LIMIT 35)`;
  const tables = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all()
    .map((row) => (row as { name: string }).name)
    .filter((name) => !FEW.has(name) && !name.startsWith('sheet') && !name.startsWith('sqlite'));
  db.transaction(() => {
    for (const table of tables) db.exec(`INSERT INTO ${table} ${numbers} ${TOGETHER[table] ?? alone(db, table)}`);
    db.prepare(
      `INSERT INTO sheets (class_id, period, revision, document_revision, document) ${numbers} SELECT 'old-' || i, 'year-end', 3, 3, ? FROM n`,
    ).run(one.document);
    db.exec(
      `INSERT INTO sheet_revisions (sheet_id, number, push_id, author, received_at, changes)
       SELECT s.id, k.j, lower(hex(randomblob(16))), 'old-1', '2026-12-01T00:00:00.000Z', '{}'
       FROM sheets s, (SELECT 1 AS j UNION SELECT 2 UNION SELECT 3) k WHERE s.class_id LIKE 'old-%'`,
    );
  })();
  for (const { name, rows } of tables.map((name) => ({ name, rows: rowsOf(db, name) })))
    if (rows < 300) throw new Error(`${name} is not filled`);
  db.close();
}

const rowsOf = (db: BareDatabase, table: string): number =>
  (db.prepare(`SELECT count(*) AS rows FROM ${table}`).get() as { rows: number }).rows;

interface Column {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
}

/** A row of texts and numbers that nobody else has, for each column by its type. */
function alone(db: BareDatabase, table: string): string {
  const columns = db.pragma(`table_info(${table})`) as Column[];
  const most = columns.find(({ name, type, pk }) => pk > 0 && type === 'INTEGER' && name === 'seq');
  const from = most ? `(SELECT max(seq) FROM ${table}) + ` : '';
  const values = columns.map(({ name, type, pk }) => {
    if (type === 'INTEGER' && pk > 0)
      return most || columns.filter((one) => one.pk > 0).length > 1 ? `${from}1 + i` : 'NULL';
    if (/INT/.test(type)) return '1 + i';
    if (/_at$|^at$/.test(name)) return `'2026-01-01T00:00:00.000Z'`;
    return type === 'TEXT' || type === 'BLOB' ? `'{}'` : `'old-' || i`;
  });
  return `SELECT ${values.join(', ')} FROM n`;
}
