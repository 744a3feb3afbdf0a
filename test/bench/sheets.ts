/** The full year-end workbook of a grade-4 class of 35, in two versions that differ in every cell. */
import type { Change } from '../../core/contract/push.js';
import type { FieldKey } from '../../core/fields/field-key.js';
import { fieldSpec } from '../../core/fields/field-key.js';
import type { SheetContext } from '../../core/sheet/context.js';
import { fieldsOf } from '../../core/sheet/sheet-fields.js';
import { type SheetValues, type Value, valueAt } from '../../core/sheet/values.js';
import { fullValues } from '../support/sheets.js';

/** Two complete, lawful versions; most cells differ between them, ticks and absences move with the result. */
export function twoVersions(context: SheetContext): readonly [SheetValues, SheetValues] {
  const first = fullValues(context);
  const second: Record<string, Partial<Record<FieldKey, string>>> = {};
  for (const pupil of context.pupils) {
    const row: Partial<Record<FieldKey, string>> = {};
    for (const field of fieldsOf(context, pupil.grade)) {
      const value = otherVersion(field, valueAt(first, pupil.id, field));
      if (value !== null) row[field] = value;
    }
    second[pupil.id] = row;
  }
  return [first, second];
}

function otherVersion(field: FieldKey, value: Value): Value {
  switch (fieldSpec(field).kind) {
    case 'subject-level':
      return 'HT';
    case 'score':
      return '6';
    case 'trait-level':
      return 'DAT';
    case 'tick':
      return field === 'result.HT' ? 'X' : null;
    case 'count':
      return String(Number(value) + 1);
    case 'measure':
      return String(Number(value) + 1);
    case 'remark':
      return `${value} Cần luyện đọc thêm ở nhà.`;
    case 'text':
      return field === 'note' ? 'Có cố gắng.' : null;
  }
}

/** Every cell of the sheet that differs between two versions. */
export function changesBetween(context: SheetContext, before: SheetValues, after: SheetValues): Change[] {
  return context.pupils.flatMap((pupil) =>
    fieldsOf(context, pupil.grade)
      .map((field) => ({
        pupil: pupil.id,
        field,
        base: valueAt(before, pupil.id, field),
        value: valueAt(after, pupil.id, field),
      }))
      .filter(({ base, value }) => base !== value),
  );
}
