import type { Transaction } from 'sequelize';
import { EMPTY_DOCUMENT, type SheetDocument } from '../../core/merge/document.js';
import type { SheetPeriod } from '../../core/periods.js';
import type { Database } from '../db/open-database.js';
import { select } from '../db/sql.js';

export interface StoredSheet {
  /** Row id; null for a sheet nothing was stored in yet. */
  readonly id: number | null;
  readonly document: SheetDocument;
}

const SHEET = 'SELECT id, document FROM sheets WHERE class_id = $1 AND period = $2';

/** The current document of a class sheet; an empty one where nothing was stored yet. One statement. */
export async function loadDocument(
  db: Database,
  classId: string,
  period: SheetPeriod,
  transaction: Transaction | null = null,
): Promise<StoredSheet> {
  const [row] = await select<{ id: number; document: string }>(db, SHEET, [classId, period], transaction);
  return row
    ? { id: row.id, document: JSON.parse(row.document) as SheetDocument }
    : { id: null, document: EMPTY_DOCUMENT };
}
