/** Rows held against what they were, and against the events since. */
import type { TrailFinding } from '../../../core/audit/trail-finding.js';
import type { Reader } from '../../store/reader.js';
import { listOf, select } from '../../store/sql.js';
import type { ExplainedTable } from '../explained/explained-table.js';
import type { ErasedRow } from './erased-rows.js';
import { rowsOf } from './read-rows.js';
import { keyOf, partDigest, type StoredRow } from './row-digest.js';
import type { Touched } from './touched.js';

/** What a part is pinned as from now on; null where it is no more. */
export interface NewPin {
  readonly table: string;
  readonly key: string;
  readonly part: string;
  readonly digest: string | null;
}

export interface Comparing {
  /** Null where nothing was ever pinned: everything is taken for what it is. */
  readonly touched: Touched | null;
  /** Parts (`table part`) that were made of other columns then, or were none: they are taken for what they are. */
  readonly fresh: ReadonlySet<string>;
  /** Of history, only rows that have no pin yet: its others are looked at when the trail is checked. */
  readonly quick?: boolean;
  /** Rows of history that events of whatever day let go. */
  readonly erased: readonly ErasedRow[];
  readonly found: (finding: TrailFinding) => void;
  readonly pinned: (pins: readonly NewPin[]) => Promise<void>;
}

export async function compareTable(db: Reader, table: ExplainedTable, to: Comparing): Promise<void> {
  const parts = Object.keys(table.parts ?? {});
  if (parts.length === 0) return;
  const unpinned = to.quick === true && table.history === true;
  let matched = 0;
  for await (const rows of rowsOf(db, table, unpinned)) {
    const known = await pinsOf(db, table, rows);
    const pins: NewPin[] = [];
    for (const row of rows) {
      const key = keyOf(table, row);
      const own = known.get(key);
      matched += own?.size ?? 0;
      pins.push(...compareRow(table, row, own ?? null, to));
    }
    await to.pinned(pins);
  }
  if (unpinned) await forgetErased(db, table, to);
  else await compareGone(db, table, matched, to);
}

type Pins = ReadonlyMap<string, string>;

async function pinsOf(
  db: Reader,
  { table, ...of }: ExplainedTable,
  rows: readonly StoredRow[],
): Promise<Map<string, Pins>> {
  const keys = rows.map((row) => keyOf(of, row));
  const lines = await select<{ key: string; part: string; digest: string }>(
    db,
    `SELECT row_key AS "key", part, digest FROM trail_pins WHERE table_name = $1 AND row_key IN ${listOf(keys, 2)}`,
    [table, ...keys],
  );
  const pins = new Map<string, Map<string, string>>();
  for (const { key, part, digest } of lines)
    pins.set(key, (pins.get(key) ?? new Map<string, string>()).set(part, digest));
  return pins;
}

function compareRow(
  table: ExplainedTable,
  row: StoredRow,
  pins: Pins | null,
  { touched, fresh, found, erased }: Comparing,
): NewPin[] {
  const key = keyOf(table, row);
  // What an event let go does not come back.
  if (isErased(erased, table, key)) {
    found({ code: 'row-new', table: table.table, key, ...leadsTo(table, row) });
    return [];
  }
  const changed: NewPin[] = [];
  let told = false;
  for (const [part, said] of Object.entries(table.parts!)) {
    const digest = partDigest(said, row);
    const was = pins?.get(part) ?? null;
    if (digest === was) continue;
    if (fresh.has(`${table.table} ${part}`) || isExplained(table, part, row, { isNew: pins === null, was, touched })) {
      changed.push({ table: table.table, key, part, digest });
    } else if (!told) {
      // Of a new row one finding is enough.
      told = pins === null;
      const code = pins === null ? 'row-new' : 'row-changed';
      found({ code, table: table.table, key, part, now: digest ?? '', ...leadsTo(table, row) });
    }
  }
  return changed;
}

interface Seen {
  readonly isNew: boolean;
  readonly was: string | null;
  readonly touched: Touched | null;
}

function isExplained(table: ExplainedTable, part: string, row: StoredRow, { isNew, was, touched }: Seen): boolean {
  if (touched === null) return true;
  if (table.history && was !== null) return false;
  return (isNew && (table.silent?.includes('new') ?? false)) || touched.has(table, part, row);
}

function leadsTo(
  { of = {} }: ExplainedTable,
  row: StoredRow,
): Pick<TrailFinding, 'record' | 'unit' | 'pupil' | 'classId'> {
  const { record, unit, pupil, classId } = of;
  const has = (column: string | undefined): column is string => column !== undefined && row[column] !== null;
  return {
    ...(has(record) && { record: Number(row[record]) }),
    ...(has(unit) && { unit: Number(row[unit]) }),
    ...(has(pupil) && { pupil: String(row[pupil]) }),
    ...(has(classId) && { classId: String(row[classId]) }),
  };
}

/** Pins whose rows are there no more; looked for only where the numbers differ. */
async function compareGone(db: Reader, table: ExplainedTable, matched: number, to: Comparing): Promise<void> {
  const count = 'SELECT COUNT(*) AS count FROM trail_pins WHERE table_name = $1';
  const [{ count: all = 0 } = {}] = await select<{ count: number }>(db, count, [table.table]);
  if (all === matched) return;
  const there = new Set<string>();
  for await (const rows of rowsOf(
    db,
    { table: table.table, key: table.key, ...(table.only && { only: table.only }) },
    false,
  )) {
    for (const row of rows) there.add(keyOf(table, row));
  }
  const pins = await select<{ key: string; part: string }>(
    db,
    'SELECT row_key AS "key", part FROM trail_pins WHERE table_name = $1 ORDER BY row_key, part',
    [table.table],
  );
  const gone = pins.filter(({ key }) => !there.has(key));
  const explained = (key: string): boolean =>
    to.touched === null ||
    table.silent?.includes('gone') === true ||
    (table.history ? isErased(to.erased, table, key) : to.touched.hasGone(table, key));
  for (const key of new Set(gone.map((pin) => pin.key))) {
    if (!explained(key)) to.found({ code: 'row-missing', table: table.table, key, ...recordOfKey(table, key) });
  }
  await to.pinned(
    gone.filter(({ key }) => explained(key)).map((pin) => ({ ...pin, table: table.table, digest: null })),
  );
}

const isErased = (erased: readonly ErasedRow[], { table }: ExplainedTable, key: string): boolean =>
  erased.some((one) => one.table === table && one.key === key);

/** Of history, whose pins are not all gone through: those of rows that were erased. */
async function forgetErased(db: Reader, table: ExplainedTable, { erased, pinned }: Comparing): Promise<void> {
  const keys = erased.filter((one) => one.table === table.table).map(({ key }) => key);
  if (keys.length === 0) return;
  const pins = await select<{ key: string; part: string }>(
    db,
    `SELECT row_key AS "key", part FROM trail_pins WHERE table_name = $1 AND row_key IN ${listOf(keys, 2)}`,
    [table.table, ...keys],
  );
  await pinned(pins.map((pin) => ({ ...pin, table: table.table, digest: null })));
}

/** What of a row that is gone is known by its key. */
function recordOfKey({ key, of = {} }: ExplainedTable, text: string): Pick<TrailFinding, 'record' | 'pupil'> {
  const values = text.split(' ');
  const at = (column: string | undefined) => (column === undefined ? undefined : values[key.indexOf(column)]);
  const [record, pupil] = [at(of.record), at(of.pupil)];
  return { ...(record !== undefined && { record: Number(record) }), ...(pupil !== undefined && { pupil }) };
}
