/**
 * How a sheet's document is stored (decision 3 as ARCHITECTURE amends it): a document renewed now and then, and the
 * revisions since. A push of one cell writes that cell; what stood at any revision can be made again.
 */
import { applyChanges, EMPTY_DOCUMENT, type SheetDocument } from '../../../core/merge/document.js';
import type { SheetPeriod } from '../../../core/codes/periods.js';
import type { Bound } from '../../database/dialect.js';
import { changesOf } from '../../store/changes-text.js';
import type { Reader } from '../../store/reader.js';
import { select } from '../../store/sql.js';

/** Revisions applied at most when a document is read; beyond it is written whole with the push. */
export const RENEWED_AFTER = 16;

export interface StoredSheet {
  /** Row id; null for a sheet nothing was stored in yet. */
  readonly id: number | null;
  readonly document: SheetDocument;
  /** Revision that the stored text holds. */
  readonly documentRevision: number;
  /** core/record SignedRows as JSON; null where they were never worked out. */
  readonly signedRows: string | null;
}

interface Line {
  readonly id: number;
  readonly classId: string;
  readonly period: SheetPeriod;
  readonly documentRevision: number;
  readonly signedRows: string | null;
  /** In the first line of a sheet, where the copy at hand is no beginning. */
  readonly document: string | null;
  /** Null where there is no revision since. */
  readonly number: number | null;
  readonly changes: string | null;
}

/** `fresh`: SQL for whether the stored text is wanted; `since`: for the revision from which on changes are. */
const sheetsWhere = (where: string, fresh: string, since: string): string => `
  SELECT s.id, s.class_id AS "classId", s.period, s.document_revision AS "documentRevision", s.signed_rows AS "signedRows",
    CASE WHEN ${fresh} AND (v.number IS NULL OR v.number = s.document_revision + 1) THEN s.document END AS document,
    v.number, v.changes
  FROM sheets s LEFT JOIN sheet_revisions v ON v.sheet_id = s.id AND v.number > ${since}
  WHERE ${where} ORDER BY s.id, v.number`;

/** $1 the revision at hand: a beginning where it is no older than the stored text and the database has it. */
const AT_HAND = '$1 BETWEEN s.document_revision AND s.revision';
const ONE = sheetsWhere(
  's.class_id = $2 AND s.period = $3',
  `NOT (${AT_HAND})`,
  `CASE WHEN ${AT_HAND} THEN $1 ELSE s.document_revision END`,
);

/** The current document of a class sheet; an empty one where nothing was stored yet. One statement. */
export async function loadDocument(db: Reader, classId: string, period: SheetPeriod): Promise<StoredSheet> {
  const kept = db.recentDocuments.get(classId, period);
  const lines = await select<Line>(db, ONE, [kept?.revision ?? 0, classId, period]);
  if (lines.length === 0) return { id: null, document: EMPTY_DOCUMENT, documentRevision: 0, signedRows: NOBODY };
  const { id, documentRevision, signedRows } = lines[0]!;
  return { id, document: documentOf(lines, kept), documentRevision, signedRows };
}

/** Before its first push nobody has signed anything of a sheet. */
const NOBODY = '{}';

export interface LoadedSheet {
  readonly classId: string;
  readonly period: SheetPeriod;
  readonly document: SheetDocument;
}

/** Every current document that a condition over `s` (sheets) names. One statement. */
export async function loadDocuments(db: Reader, where: string, bind: readonly Bound[]): Promise<LoadedSheet[]> {
  const lines = await select<Line>(db, sheetsWhere(where, 's.revision > 0', 's.document_revision'), bind);
  const sheets = new Map<number, Line[]>();
  for (const line of lines) {
    const of = sheets.get(line.id);
    if (of) of.push(line);
    else sheets.set(line.id, [line]);
  }
  return [...sheets.values()].map((of) => ({
    classId: of[0]!.classId,
    period: of[0]!.period,
    document: documentOf(of),
  }));
}

/** The current documents of some classes and periods; those nothing was stored in are left out. One statement. */
export async function loadSheets(
  db: Reader,
  classIds: readonly string[],
  periods: readonly SheetPeriod[],
): Promise<LoadedSheet[]> {
  if (classIds.length === 0 || periods.length === 0) return [];
  const marks = (first: number, count: number) => Array.from({ length: count }, (_, i) => `$${first + i}`).join(', ');
  const where = `s.class_id IN (${marks(1, classIds.length)}) AND s.period IN (${marks(1 + classIds.length, periods.length)})`;
  return loadDocuments(db, where, [...classIds, ...periods]);
}

/** A sheet's lines as the document they say. Throws where a revision between them is missing. */
function documentOf(lines: readonly Line[], kept: SheetDocument = EMPTY_DOCUMENT): SheetDocument {
  const stored = lines[0]!.document;
  let document = stored === null ? kept : (JSON.parse(stored) as SheetDocument);
  for (const { number, changes } of lines) {
    if (number === null || changes === null) continue;
    if (number !== document.revision + 1) throw new Error(`revision ${document.revision + 1} of a sheet is missing`);
    document = applyChanges(document, changesOf(changes));
  }
  return document;
}
