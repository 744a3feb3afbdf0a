import { type FieldKey, isFieldKey } from '../fields/field-key.js';

/** Columns that say who a row is about; filled in and locked on every tab. */
export const IDENTITY_KEYS = ['number', 'pupil', 'name', 'birth-date', 'female'] as const;
export type IdentityKey = (typeof IDENTITY_KEYS)[number];

/** One column of a tab: its key, its header from the group down to the leaf (1 to 3 labels), its width in characters. */
export interface FormColumn {
  readonly key: IdentityKey | FieldKey;
  readonly header: readonly string[];
  readonly width: number;
}

/** The field a column holds, or null for an identity column. */
export const fieldOfColumn = ({ key }: FormColumn): FieldKey | null => (isFieldKey(key) ? key : null);
