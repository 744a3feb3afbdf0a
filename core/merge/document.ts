import type { FieldKey } from '../fields/field-key.js';
import { type PupilId, type SheetValues, type Value } from '../sheet/values.js';

/** A stored cell: its value and the revision that set it. A deleted cell stays, with null. */
export type Cell = readonly [value: Value, revision: number];

/** The current state of a class sheet: the one document of decision 3. */
export interface SheetDocument {
  readonly revision: number;
  readonly cells: Readonly<Record<PupilId, Readonly<Partial<Record<FieldKey, Cell>>>>>;
}

export const EMPTY_DOCUMENT: SheetDocument = { revision: 0, cells: {} };

/** One changed cell of a revision, with the value before (append-only). */
export interface CellChange {
  readonly pupil: PupilId;
  readonly field: FieldKey;
  readonly before: Value;
  readonly after: Value;
}

export const cellAt = (document: SheetDocument, pupil: PupilId, field: FieldKey): Cell =>
  document.cells[pupil]?.[field] ?? [null, 0];

/** Canonical values of a document, deleted cells left out. */
export function valuesOf(document: SheetDocument): SheetValues {
  const values: Record<PupilId, Partial<Record<FieldKey, string>>> = {};
  // Keys only: lists of entries of two thousand cells cost more than the values.
  for (const pupil of Object.keys(document.cells)) {
    const cells = document.cells[pupil]!;
    const row: Partial<Record<FieldKey, string>> = {};
    for (const field of Object.keys(cells) as FieldKey[]) {
      const value = cells[field]![0];
      if (value !== null) row[field] = value;
    }
    values[pupil] = row;
  }
  return values;
}

/** The document after a revision: every changed cell carries the new revision's number. */
export function applyChanges(document: SheetDocument, changes: readonly CellChange[]): SheetDocument {
  if (changes.length === 0) return document;
  const revision = document.revision + 1;
  const cells: Record<PupilId, Partial<Record<FieldKey, Cell>>> = { ...document.cells };
  const own = new Map<PupilId, Partial<Record<FieldKey, Cell>>>();
  for (const { pupil, field, after } of changes) {
    let row = own.get(pupil);
    if (!row) {
      row = { ...cells[pupil] };
      own.set(pupil, row);
      cells[pupil] = row;
    }
    row[field] = [after, revision];
  }
  return { revision, cells };
}
