import type { Transaction } from 'sequelize';
import { EMPTY_DOCUMENT, type SheetDocument } from '../../../core/merge/document.js';
import type { SheetPeriod } from '../../../core/codes/periods.js';
import type { Reader } from '../../store/reader.js';
import { select } from '../../store/sql.js';

export interface StoredSheet {
  /** Row id; null for a sheet nothing was stored in yet. */
  readonly id: number | null;
  readonly document: SheetDocument;
}

const SHEET = `
  SELECT id, revision, CASE WHEN revision = $1 THEN NULL ELSE document END AS document
  FROM sheets WHERE class_id = $2 AND period = $3`;

interface SheetLine {
  readonly id: number;
  readonly revision: number;
  /** Null where it is the revision already at hand. */
  readonly document: string | null;
}

/** The current document of a class sheet; an empty one where nothing was stored yet. One statement. */
export async function loadDocument(
  db: Reader,
  classId: string,
  period: SheetPeriod,
  transaction: Transaction | null = null,
): Promise<StoredSheet> {
  const kept = db.recentDocuments.get(classId, period);
  const [row] = await select<SheetLine>(db, SHEET, [kept?.revision ?? 0, classId, period], transaction);
  if (!row) return { id: null, document: EMPTY_DOCUMENT };
  const document = row.document === null ? kept! : (JSON.parse(row.document) as SheetDocument);
  return { id: row.id, document };
}
