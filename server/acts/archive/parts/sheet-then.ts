/** A class sheet as it stood at a moment: made of the revisions, which nobody can change. */
import { type DueVersion, isIn, type Received } from '../../../../core/archive/due-moments.js';
import { applyChanges, EMPTY_DOCUMENT, type SheetDocument } from '../../../../core/merge/document.js';
import { changesOf } from '../../../store/changes-text.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';

interface Line extends Received {
  readonly changes: string;
}

const CHANGES = `
  SELECT number, received_at AS "receivedAt", changes FROM sheet_revisions WHERE sheet_id = $1 AND number <= $2 ORDER BY number`;

/** With what was received before the version's moment alone. Throws where a revision is missing. */
export async function sheetThen(db: Reader, sheetId: number, version: DueVersion): Promise<SheetDocument> {
  let document = EMPTY_DOCUMENT;
  let last = 0;
  for (const line of await select<Line>(db, CHANGES, [sheetId, version.revision])) {
    if (line.number !== last + 1) throw new Error(`revision ${last + 1} of a sheet is missing`);
    last = line.number;
    if (isIn(version, line)) document = applyChanges(document, changesOf(line.changes));
  }
  if (last !== version.revision) throw new Error(`revision ${version.revision} of a sheet is missing`);
  return document;
}
