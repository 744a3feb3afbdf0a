import type { SheetPeriod } from '../../../core/codes/periods.js';
import type { SheetDocument } from '../../../core/merge/document.js';
import { listOf, select } from '../../store/sql.js';
import type { Deps } from '../deps.js';

interface Line {
  readonly classId: string;
  readonly period: SheetPeriod;
  readonly document: string;
}

export interface Documents {
  /** Null where nothing was stored yet. */
  readonly get: (classId: string, period: SheetPeriod) => SheetDocument | null;
}

/** The documents of several classes' sheets. One statement. */
export async function loadDocuments(
  { db }: Pick<Deps, 'db'>,
  classIds: readonly string[],
  periods: readonly SheetPeriod[],
): Promise<Documents> {
  if (classIds.length === 0 || periods.length === 0) return { get: () => null };
  const lines = await select<Line>(
    db,
    `SELECT class_id AS "classId", period, document FROM sheets
      WHERE class_id IN ${listOf(classIds)} AND period IN ${listOf(periods, classIds.length + 1)}`,
    [...classIds, ...periods],
  );
  const documents = new Map(
    lines.map(({ classId, period, document }) => [`${classId}\n${period}`, JSON.parse(document) as SheetDocument]),
  );
  return { get: (classId, period) => documents.get(`${classId}\n${period}`) ?? null };
}
