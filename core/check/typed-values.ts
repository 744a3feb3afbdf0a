/** The changed cells of a sheet as values by pupil and field, as `endings` is asked about them. */
import type { Change } from '../contract/push.js';
import type { Value } from '../sheet/values.js';

export function typedValues(
  changes: readonly Pick<Change, 'pupil' | 'field' | 'value'>[],
): Record<string, Record<string, Value>> {
  const values = new Map<string, Map<string, Value>>();
  for (const { pupil, field, value } of changes) {
    const row = values.get(pupil) ?? new Map<string, Value>();
    values.set(pupil, row.set(field, value));
  }
  return Object.fromEntries([...values].map(([pupil, row]) => [pupil, Object.fromEntries(row)]));
}
