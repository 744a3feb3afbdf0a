/** Last year's sheet of some of its pupils: what stood at year end, with what was assessed anew. */
import type { FieldKey } from '../../../../core/fields/field-key.js';
import { RECORD_SHEET } from '../../../../core/law/record-sheet.js';
import { valuesOf } from '../../../../core/merge/document.js';
import { withSupplementary } from '../../../../core/results/supplementary.js';
import { fieldsOf } from '../../../../core/sheet/sheet-fields.js';
import type { SheetValues } from '../../../../core/sheet/values.js';
import { refuse } from '../../../ground/refused.js';
import type { Reading } from '../../../runner/deps.js';
import { loadDocument } from '../../sheets/load-document.js';
import { type ContextNow, loadSheetContext } from '../../sheets/load-sheet-context.js';

export interface LastYearsSheet {
  /** With these pupils alone. */
  readonly context: ContextNow;
  readonly values: SheetValues;
}

/** Refuses with not-found where there is no such class. */
export async function lastYearsSheet(
  at: Reading,
  classId: string,
  pupils: ReadonlySet<string>,
): Promise<LastYearsSheet> {
  const [context, { document }] = await Promise.all([
    loadSheetContext(at, classId, RECORD_SHEET),
    loadDocument(at.db, classId, RECORD_SHEET),
  ]);
  if (!context) throw refuse('not-found');
  const own = { ...context, pupils: context.pupils.filter(({ id }) => pupils.has(id)) };
  return { context: own, values: withSupplementary(own, valuesOf(document)) };
}

/** A pupil's values in the order of the form. */
export function valuesIn({ context, values }: LastYearsSheet, pupil: string): { field: FieldKey; value: string }[] {
  const found = context.pupils.find(({ id }) => id === pupil);
  if (!found) return [];
  return fieldsOf(context, found.grade).flatMap((field) => {
    const value = values[pupil]?.[field];
    return value === undefined ? [] : [{ field, value }];
  });
}
