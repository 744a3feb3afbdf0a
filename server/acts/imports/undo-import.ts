import type { Import } from '../../../core/contract/imports.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import { write } from '../../store/sql.js';
import { KINDS } from './kinds/all-kinds.js';
import { ofImport, type OfKind, rightOf } from './parts/of-import.js';
import { showImport } from './parts/show-import.js';
import { findImport } from './parts/stored-import.js';
import type { ImportInput } from './read-import.js';

const undo = act({
  act: (input: ImportInput & OfKind) => rightOf(input),
  run: async (at, { importId, what, locale }: ImportInput & OfKind): Promise<Import> => {
    const { state, endedAt, schoolYear } = await findImport(at.db, importId);
    if (state !== 'done' || endedAt === null) throw refuse('import-not-done');
    const back = await KINDS[what].undo(at, { importId, schoolYear, at: endedAt, locale });
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

/**
 * Take back all an import changed: the school is as it was before it. Refuses with not-found, import-not-done, and
 * import-built-on with what builds on it.
 */
export const undoImport = ofImport(undo);
