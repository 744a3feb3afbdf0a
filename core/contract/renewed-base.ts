import { cellKey } from '../codes/cell-key.js';
import type { Value } from '../sheet/values.js';
import type { PushAnswer } from './push.js';

/**
 * What to lay over the sender's base after a push, so that it stands for `answer.base.revision`: accepted cells as they
 * are stored, and others' changes. Refused and conflicting cells keep their old base (decision 7). Null deletes.
 */
export function renewedBase(
  changes: readonly { readonly pupil: string; readonly field: string; readonly value: Value }[],
  { refused, conflicts, base }: Pick<PushAnswer, 'refused' | 'conflicts' | 'base'>,
): Record<string, Record<string, Value>> {
  const left = new Set([...refused, ...conflicts].map(cellKey));
  const values: Record<string, Record<string, Value>> = {};
  for (const { pupil, field, value } of changes) {
    if (!left.has(cellKey({ pupil, field }))) (values[pupil] ??= {})[field] = value;
  }
  for (const [pupil, row] of Object.entries(base.values)) values[pupil] = { ...values[pupil], ...row };
  return values;
}
