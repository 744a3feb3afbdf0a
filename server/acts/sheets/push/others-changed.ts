import type { FieldKey } from '../../../../core/fields/field-key.js';
import { type Cell, type SheetDocument } from '../../../../core/merge/document.js';
import { changedSince } from '../../../../core/merge/merge.js';
import { type SheetValues, type Value, valueAt } from '../../../../core/sheet/values.js';
import { type CellAddress, cellKey } from '../../../../core/codes/cell-key.js';

export interface OtherChange {
  readonly pupil: string;
  readonly field: FieldKey;
  readonly value: Value;
  readonly revision: number;
}

/** A copy of the sheet that carries its whole base: a workbook. */
export interface KnownCopy {
  readonly values: SheetValues;
  /** Whether the copy has such a cell at all. */
  shows(pupil: string, field: FieldKey): boolean;
}

/**
 * Cells the sender did not touch and whose stored value her copy does not know. A workbook's base is compared value by
 * value; from elsewhere only the base's revision is known.
 */
export function othersChanged(
  document: SheetDocument,
  base: { readonly revision: number; readonly copy: KnownCopy | null },
  touched: readonly CellAddress[],
): OtherChange[] {
  const { copy } = base;
  if (!copy) return changedSince(document, base.revision, touched);
  const mine = new Set(touched.map(cellKey));
  return Object.entries(document.cells).flatMap(([pupil, cells]) =>
    (Object.entries(cells) as [FieldKey, Cell][])
      .filter(([field, [value]]) => value !== valueAt(copy.values, pupil, field))
      .filter(([field]) => copy.shows(pupil, field) && !mine.has(cellKey({ pupil, field })))
      .map(([field, [value, revision]]) => ({ pupil, field, value, revision })),
  );
}
