import type { SheetPeriod } from '../../../core/codes/periods.js';
import type { SheetDocument } from '../../../core/merge/document.js';
import type { Reading } from '../../runner/deps.js';
import { loadSheets } from '../sheets/load-document.js';

export interface Documents {
  /** Null where nothing was stored yet. */
  readonly get: (classId: string, period: SheetPeriod) => SheetDocument | null;
}

/** The documents of several classes' sheets. One statement. */
export async function documentsOf(
  { db }: Pick<Reading, 'db'>,
  classIds: readonly string[],
  periods: readonly SheetPeriod[],
): Promise<Documents> {
  const sheets = await loadSheets(db, classIds, periods);
  const documents = new Map(sheets.map(({ classId, period, document }) => [`${classId}\n${period}`, document]));
  return { get: (classId, period) => documents.get(`${classId}\n${period}`) ?? null };
}
