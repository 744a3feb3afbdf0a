/** Columns of a sheet as they are read: only those somebody has filled in, or may. */
import type { SheetBody } from '../../core/contract/sheet.js';
import { FIELDS } from '../../core/fields/field-key.js';

export const GROUPS = ['subjects', 'traits', 'others'] as const;
export type ColumnGroup = (typeof GROUPS)[number];

export function groupOfField(field: string): ColumnGroup {
  if (field.startsWith('subject.')) return 'subjects';
  return field.startsWith('trait.') ? 'traits' : 'others';
}

/** In the order of the form. */
export function columnsOf({ values, own }: Pick<SheetBody, 'values' | 'own'>, group: ColumnGroup): readonly string[] {
  const used = new Set([
    ...own,
    ...Object.values(values).flatMap((row) => Object.keys(row).filter((field) => row[field] !== null)),
  ]);
  return [...FIELDS.keys()].filter((field) => used.has(field) && groupOfField(field) === group);
}
