import { undecidedIn } from '../../../core/import/compared-row.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Writer } from '../../store/reader.js';
import { write } from '../../store/sql.js';
import { holdAgainst } from './parts/compared.js';
import { ofImport, type OfKind, rightOf } from './parts/of-import.js';
import { findImport, type ImportResult } from './parts/stored-import.js';

export interface RunImportInput {
  /** Whoever asked for it; her right is asked again. */
  readonly caller: Caller;
  readonly importId: string;
  readonly seen: string;
  readonly sure: boolean;
  /** Null where it is run without a job. Throws JobStopped where the job is to go no further. */
  readonly stillWanted: ((db: Writer) => Promise<void>) | null;
}

const run = act({
  act: (input: RunImportInput & OfKind) => rightOf(input),
  // Reading the file's rows and comparing them takes longest, and keeps no writer waiting.
  prepare: async ({ read, ...world }, { importId }: RunImportInput & OfKind) =>
    read(async ({ db }) => {
      const one = await findImport(db, importId);
      const { file, state } = one;
      return { one, held: state === 'open' && file ? await holdAgainst({ ...world, db }, { ...one, file }) : null };
    }),
  run: async (at, { importId, seen, sure, stillWanted }, { prepared }): Promise<ImportResult> => {
    const now = await findImport(at.db, importId);
    if (now.state === 'done' && now.result) return now.result;
    const { one, held } = prepared;
    if (now.state !== 'open' || !held) throw refuse('import-not-open');
    // What was seen, what was compared just now, and what is there inside the transaction are the same.
    if (held.seen !== seen || !(await held.isStill(at))) throw refuse('import-moved-on');
    const undecided = undecidedIn(held.preview, one.decisions).length;
    if (undecided > 0) throw refuse('import-undecided', { n: undecided });
    if (held.preview.mostlyUnknown && !sure) throw refuse('import-mostly-unknown');

    await stillWanted?.(at.db);
    const { result, changes } = await held.write(at, importId, one.decisions);
    const ended = at.clock().toISOString();
    await write(at.db, `UPDATE imports SET state = 'done', result = $1, ended_at = $2, ended_by = $3 WHERE id = $4`, [
      JSON.stringify(result),
      ended,
      at.caller.userId,
      importId,
    ]);
    const { created, changed, classes } = result;
    const changesDigest = sha256(JSON.stringify(changes));
    await at.note({ kind: 'import.carried-out', importId, created, changed, classes, changesDigest }, { at: ended });
    return result;
  },
});

/**
 * Carry an import out, all of it or nothing, in one transaction. Done already, it is its result again: a server that was
 * killed after it begins the job anew. Refuses with not-found, import-not-open, import-moved-on where the school is no more
 * what was seen, import-undecided, import-mostly-unknown, import-nothing.
 */
export const runImport = ofImport(run);
