import { type FieldKey, isFieldKey } from '../fields/field-key.js';

/** Columns that say who a row is about; filled in and locked on every tab. */
export const IDENTITY_KEYS = ['number', 'pupil', 'name', 'birth-date', 'female'] as const;
export type IdentityKey = (typeof IDENTITY_KEYS)[number];

/** What stood in a field at year end, shown beside its new value and never read back. */
export type BeforeKey = `before.${FieldKey}`;

/** One column of a tab: its key, its header from the group down to the leaf (1 to 3 labels), its width in characters. */
export interface FormColumn {
  readonly key: IdentityKey | FieldKey | BeforeKey;
  readonly header: readonly string[];
  readonly width: number;
}

/** Whether a column says who a row is about. */
export const isIdentity = ({ key }: FormColumn): boolean => (IDENTITY_KEYS as readonly string[]).includes(key);

/** The field whose value of year end a column shows; null for any other column. */
export function fieldBefore({ key }: FormColumn): FieldKey | null {
  const field = key.startsWith('before.') ? key.slice('before.'.length) : '';
  return isFieldKey(field) ? field : null;
}

/** The field a column is read into; null for one that only says something. */
export const fieldOfColumn = ({ key }: FormColumn): FieldKey | null => (isFieldKey(key) ? key : null);
