import type { FieldKey } from '../fields/field-key.js';
import type { Cause } from '../results/assess.js';

/**
 * Lists among a finding's parameters travel as one text, field keys or `field=value` parted by commas; the presenter
 * turns them into words (`core/words/present-issue.ts`). Neither keys nor codes contain a comma.
 */
export const listOf = (items: readonly (FieldKey | Cause)[]): string =>
  items.map((item) => (typeof item === 'string' ? item : `${item.field}=${item.value}`)).join(',');
