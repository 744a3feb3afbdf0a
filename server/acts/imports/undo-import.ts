import type { Import } from '../../../core/contract/imports.js';
import { importUses } from '../../../core/words/import-uses.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import type { Reader } from '../../store/reader.js';
import { places, select, write } from '../../store/sql.js';
import { act } from '../../runner/act.js';
import { builtOn } from './parts/built-on.js';
import { chunksOf, type PupilState, type StateChange, writeStates } from './parts/pupil-state.js';
import { showImport } from './parts/show-import.js';
import { findImport } from './parts/stored-import.js';
import type { ImportInput } from './read-import.js';

/** So many are named; the rest is counted. */
const NAMED = 3;

/**
 * Take back all an import changed: pupils and classes are as they were before it. Refuses with not-found, import-not-done, and
 * import-built-on with what builds on it.
 */
export const undoImport = act({
  act: 'import-pupils',
  run: async (at, { importId, locale }: ImportInput): Promise<Import> => {
    const one = await findImport(at.db, importId);
    if (one.state !== 'done' || one.endedAt === null) throw refuse('import-not-done');
    const { changes, made } = await loadChanges(at.db, importId);
    const { schoolYear, endedAt } = one;
    const found = await builtOn(at.db, { importId, schoolYear, at: endedAt, changes, made });
    if (found) {
      const names = await namesOf(at.db, found.of);
      throw refuse('import-built-on', { names, what: importUses(found.what, locale) });
    }
    const back = changes.map(({ code, before, after }) => ({ code, before: after, after: before }));
    await writeStates(at.db, schoolYear, back);
    for (const some of chunksOf(made)) {
      await write(at.db, `DELETE FROM classes WHERE id IN (${places(1, some)})`, some);
    }
    const now = at.clock().toISOString();
    await write(
      at.db,
      `UPDATE imports SET state = 'undone', file = NULL, decisions = '[]', ended_at = $1, ended_by = $2 WHERE id = $3`,
      [now, at.caller.userId, importId],
    );
    await write(at.db, 'DELETE FROM import_changes WHERE import_id = $1', [importId]);
    await at.note({ kind: 'import.undone', importId, changesDigest: sha256(JSON.stringify(back)) }, { at: now });
    return showImport(at, importId, locale);
  },
});

async function loadChanges(db: Reader, importId: string): Promise<{ changes: StateChange[]; made: string[] }> {
  const rows = await select<{
    pupil: string | null;
    classId: string | null;
    before: string | null;
    after: string | null;
  }>(
    db,
    `SELECT pupil_id AS pupil, class_id AS "classId", before, after FROM import_changes WHERE import_id = $1 ORDER BY id`,
    [importId],
  );
  const state = (text: string | null) => (text === null ? null : (JSON.parse(text) as PupilState));
  return {
    changes: rows.flatMap(({ pupil, before, after }) =>
      pupil === null ? [] : [{ code: pupil, before: state(before), after: state(after) }],
    ),
    made: rows.flatMap(({ classId }) => (classId === null ? [] : [classId])),
  };
}

/** Of pupils, or of classes. */
async function namesOf(db: Reader, ids: readonly string[]): Promise<string> {
  const some = ids.slice(0, NAMED);
  const named = await select<{ readonly name: string }>(
    db,
    `SELECT name FROM pupils WHERE id IN (${places(1, some)})
     UNION SELECT name FROM classes WHERE id IN (${places(1, some)}) ORDER BY name`,
    some,
  );
  const more = ids.length - some.length;
  return `${named.map(({ name }) => name).join(', ')}${more > 0 ? ` +${more}` : ''}`;
}
