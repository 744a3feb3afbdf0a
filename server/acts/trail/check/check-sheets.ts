/** Every stored sheet made again from its revisions, one after the other. */
import type { TrailFinding } from '../../../../core/audit/trail-finding.js';
import { applyChanges, EMPTY_DOCUMENT, type SheetDocument } from '../../../../core/merge/document.js';
import { changesOf } from '../../../store/changes-text.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';

interface Sheet {
  readonly id: number;
  readonly classId: string;
  readonly period: string;
  readonly revision: number;
  readonly documentRevision: number;
  readonly document: string;
}

const NEXT = `
  SELECT id, class_id AS "classId", period, revision, document_revision AS "documentRevision", document
  FROM sheets WHERE id > $1 ORDER BY id LIMIT 1`;
const REVISIONS =
  'SELECT number, changes FROM sheet_revisions WHERE sheet_id = $1 AND number > $2 ORDER BY number LIMIT 100';

export async function checkSheets(db: Reader, found: (finding: TrailFinding) => void): Promise<void> {
  for (let id = 0; ;) {
    const [sheet] = await select<Sheet>(db, NEXT, [id]);
    if (!sheet) return;
    id = sheet.id;
    for (const finding of await checkSheet(db, sheet)) found(finding);
  }
}

async function checkSheet(db: Reader, sheet: Sheet): Promise<TrailFinding[]> {
  const where = { code: 'sheet-differs', table: 'sheets', key: String(sheet.id), classId: sheet.classId } as const;
  const { then, last } = await madeAgain(db, sheet);
  const findings: TrailFinding[] = [];
  if (last !== sheet.revision) findings.push({ ...where, part: 'revision', now: String(sheet.revision) });
  const stored = documentOf(sheet.document);
  if (stored === null || stored.revision !== then.revision) {
    return [...findings, { ...where, part: 'document', now: String(stored?.revision) }];
  }
  return [
    ...findings,
    ...differing(then, stored).map(({ pupil, field, now }) => ({ ...where, pupil, part: field, now })),
  ];
}

/** What the revisions say: at the one the stored text holds, and how many there are. */
async function madeAgain(db: Reader, { id, documentRevision }: Sheet): Promise<{ then: SheetDocument; last: number }> {
  let [then, last] = [EMPTY_DOCUMENT, 0];
  for (;;) {
    const some = await select<{ number: number; changes: string }>(db, REVISIONS, [id, last]);
    for (const { number, changes } of some) {
      if (number <= documentRevision) then = { ...applyChanges(then, parsed(changes)), revision: number };
      last = number;
    }
    if (some.length < 100) return { then, last };
  }
}

function parsed(text: string): ReturnType<typeof changesOf> {
  try {
    return changesOf(text);
  } catch {
    // That it is no revision any more its event says.
    return [];
  }
}

function documentOf(text: string): SheetDocument | null {
  try {
    const document = JSON.parse(text) as Partial<SheetDocument>;
    return typeof document.revision === 'number' && document.cells ? (document as SheetDocument) : null;
  } catch {
    return null;
  }
}

function differing(then: SheetDocument, stored: SheetDocument): { pupil: string; field: string; now: string }[] {
  const pupils = new Set([...Object.keys(then.cells), ...Object.keys(stored.cells)]);
  return [...pupils].flatMap((pupil) => {
    const was = (then.cells[pupil] ?? {}) as Readonly<Record<string, unknown>>;
    const is = (stored.cells[pupil] ?? {}) as Readonly<Record<string, unknown>>;
    return [...new Set([...Object.keys(was), ...Object.keys(is)])]
      .filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]))
      .map((field) => ({ pupil, field, now: JSON.stringify(is[field] ?? null) }));
  });
}
