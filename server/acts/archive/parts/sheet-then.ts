/** A class sheet as it stood at a revision: made of the revisions, which nobody can change. */
import { applyChanges, EMPTY_DOCUMENT, type SheetDocument } from '../../../../core/merge/document.js';
import { changesOf } from '../../../store/changes-text.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';

const CHANGES = 'SELECT number, changes FROM sheet_revisions WHERE sheet_id = $1 AND number <= $2 ORDER BY number';

/** Throws where a revision is missing. */
export async function sheetThen(db: Reader, sheetId: number, revision: number): Promise<SheetDocument> {
  let document = EMPTY_DOCUMENT;
  for (const { number, changes } of await select<{ number: number; changes: string }>(db, CHANGES, [
    sheetId,
    revision,
  ])) {
    if (number !== document.revision + 1) throw new Error(`revision ${document.revision + 1} of a sheet is missing`);
    document = applyChanges(document, changesOf(changes));
  }
  if (document.revision !== revision) throw new Error(`revision ${revision} of a sheet is missing`);
  return document;
}
