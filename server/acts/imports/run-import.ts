import { undecidedIn, planImport } from '../../../core/import/plan-import.js';
import { classKey } from '../../../core/import/read-facts.js';
import type { ProposedClass } from '../../../core/import/compare.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act, type Acting } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Writer } from '../../store/reader.js';
import { insertRows, select, write } from '../../store/sql.js';
import { holdAgainst, type Held } from './parts/compared.js';
import { loadKnown } from './parts/load-known.js';
import { type ClassPlace, statesOf } from './parts/plan-states.js';
import { chunksOf, loadStates, type StateChange, writeStates } from './parts/pupil-state.js';
import { findImport, type ImportResult, type StoredImport } from './parts/stored-import.js';

export interface RunImportInput {
  /** Whoever asked for it; her right is asked again. */
  readonly caller: Caller;
  readonly importId: string;
  readonly seen: string;
  readonly sure: boolean;
  /** Null where it is run without a job. Throws JobStopped where the job is to go no further. */
  readonly stillWanted: ((db: Writer) => Promise<void>) | null;
}

/**
 * Carry an import out, all of it or nothing, in one transaction. Done already, it is its result again: a server that was
 * killed after it begins the job anew. Refuses with not-found, import-not-open, import-moved-on where the school is no more
 * what was seen, import-undecided, import-mostly-unknown, import-nothing.
 */
export const runImport = act({
  act: 'import-pupils',
  // Reading the file's rows and comparing them takes longest, and keeps no writer waiting.
  prepare: async ({ read }, { importId }: RunImportInput) =>
    read(async ({ db }) => {
      const one = await findImport(db, importId);
      return { one, held: one.state === 'open' && one.file ? await holdAgainst(db, { ...one, file: one.file }) : null };
    }),
  run: async (at, { importId, seen, sure, stillWanted }, { prepared }): Promise<ImportResult> => {
    const one = await stateNow(at.db, importId);
    if (one.state === 'done' && one.result) return one.result;
    if (one.state !== 'open' || !prepared.held) throw refuse('import-not-open');
    const held = prepared.held;
    await requireSame(at.db, prepared.one, held, seen);
    const decisions = prepared.one.decisions;
    const undecided = undecidedIn(held.comparison, decisions).length;
    if (undecided > 0) throw refuse('import-undecided', { n: undecided });
    if (held.comparison.mostlyUnknown && !sure) throw refuse('import-mostly-unknown');
    const plan = planImport(held.comparison, decisions, held.known.pupils);
    if (plan.rows.length === 0) throw refuse('import-nothing');
    const { schoolYear, day } = prepared.one;

    await stillWanted?.(at.db);
    const made = await makeClasses(at, schoolYear, plan.newClasses);
    const classes = new Map(
      [...(await classPlaces(at.db, schoolYear))].map(({ name, ...place }) => [classKey(name), place]),
    );
    const before = await loadStates(
      at.db,
      schoolYear,
      plan.rows.map(({ code }) => code),
    );
    const changes = statesOf(plan, { day, before, classes });
    await writeStates(at.db, schoolYear, changes);
    await keepChanges(at.db, importId, changes, made);

    const created = changes.filter((change) => change.before === null).length;
    const result: ImportResult = { created, changed: changes.length - created, classes: made.length };
    const now = at.clock().toISOString();
    await write(at.db, `UPDATE imports SET state = 'done', result = $1, ended_at = $2, ended_by = $3 WHERE id = $4`, [
      JSON.stringify(result),
      now,
      at.caller.userId,
      importId,
    ]);
    const changesDigest = sha256(JSON.stringify(changes));
    await at.note({ kind: 'import.carried-out', importId, ...result, changesDigest }, { at: now });
    return result;
  },
});

const stateNow = async (db: Writer, id: string): Promise<Pick<StoredImport, 'state' | 'result'>> => {
  const { state, result } = await findImport(db, id);
  return { state, result };
};

/** What was seen, what was compared just now, and what is there inside the transaction are the same. */
async function requireSame(
  db: Writer,
  one: StoredImport,
  { known, seen: compared }: Held,
  seen: string,
): Promise<void> {
  if (compared !== seen) throw refuse('import-moved-on');
  const now = await loadKnown(db, one.schoolYear, one.day);
  if (JSON.stringify(now) !== JSON.stringify(known)) throw refuse('import-moved-on');
}

const SETTINGS = JSON.stringify({ optionalSubjects: [], foreignLanguage: 'Tiếng Anh', optionalSubjectsCount: true });

/** Resolves to the ids of the classes, in their order. */
async function makeClasses(
  { db, newId }: Pick<Acting, 'db' | 'newId'>,
  schoolYear: string,
  classes: readonly ProposedClass[],
): Promise<string[]> {
  if (classes.length === 0) return [];
  const [last] = await select<{ position: number | null }>(
    db,
    'SELECT MAX(position) AS position FROM classes WHERE school_year_id = $1',
    [schoolYear],
  );
  const ids = classes.map(() => newId());
  await insertRows(
    db,
    'classes (id, school_year_id, name, position, settings, campus)',
    classes.map(({ name, campus }, at) => [
      ids[at]!,
      schoolYear,
      name,
      (last?.position ?? 0) + at + 1,
      SETTINGS,
      campus,
    ]),
  );
  return ids;
}

const classPlaces = (db: Writer, schoolYear: string): Promise<(ClassPlace & { readonly name: string })[]> =>
  select(
    db,
    `SELECT c.id, c.name, COALESCE(MAX(e.position), 0) AS last
     FROM classes c LEFT JOIN enrolments e ON e.class_id = c.id
     WHERE c.school_year_id = $1 GROUP BY c.id, c.name`,
    [schoolYear],
  );

async function keepChanges(
  db: Writer,
  importId: string,
  changes: readonly StateChange[],
  made: readonly string[],
): Promise<void> {
  const columns = 'import_changes (import_id, pupil_id, class_id, before, after)';
  await insertRows(
    db,
    columns,
    made.map((classId) => [importId, null, classId, null, null]),
  );
  for (const some of chunksOf(changes)) {
    await insertRows(
      db,
      columns,
      some.map(({ code, before, after }) => [importId, code, null, textOf(before), textOf(after)]),
    );
  }
}

const textOf = (state: object | null): string | null => (state === null ? null : JSON.stringify(state));
