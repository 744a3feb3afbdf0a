/**
 * The stored form of a revision's changes, by columns as a sheet is filled in, so that neither field keys nor pupil
 * ids repeat: `{"pupils":["2600000001",…],"fields":{"subject.TOAN.level":[0,null,"HTT",…]}}`, a field's list being
 * index of the pupil, value before, value after, again and again. The audit event carries this text's SHA-256.
 */
import type { FieldKey } from '../../core/fields/field-key.js';
import type { CellChange } from '../../core/merge/document.js';
import type { Value } from '../../core/sheet/values.js';

interface Columns {
  readonly pupils: string[];
  readonly fields: Partial<Record<FieldKey, (number | Value)[]>>;
}

export function changesText(changes: readonly CellChange[]): string {
  const columns: Columns = { pupils: [], fields: {} };
  const indexes = new Map<string, number>();
  for (const { pupil, field, before, after } of changes) {
    let index = indexes.get(pupil);
    if (index === undefined) {
      index = columns.pupils.push(pupil) - 1;
      indexes.set(pupil, index);
    }
    (columns.fields[field] ??= []).push(index, before, after);
  }
  return JSON.stringify(columns);
}

/** The changes of a stored text, column by column. */
export function changesOf(text: string): CellChange[] {
  const { pupils, fields } = JSON.parse(text) as Columns;
  return (Object.entries(fields) as [FieldKey, (number | Value)[]][]).flatMap(([field, list]) =>
    Array.from({ length: list.length / 3 }, (_, i) => ({
      pupil: pupils[list[i * 3] as number]!,
      field,
      before: list[i * 3 + 1] as Value,
      after: list[i * 3 + 2] as Value,
    })),
  );
}
