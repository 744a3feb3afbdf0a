import type { Refusal } from '../../../core/codes/refusal.js';
import type { FieldKey } from '../../../core/fields/field-key.js';
import { lockRefusal } from '../../../core/locks/lock-refusal.js';
import { lockTable } from '../../../core/locks/lock-table.js';
import type { ContextNow } from './load-sheet-context.js';

/** Why a field of a pupil is closed, or null; who was never in the class has nothing that could be. */
export function closedRefusals(
  context: Pick<ContextNow, 'locks' | 'pupils' | 'left'>,
): (pupil: string, field: FieldKey) => Refusal | null {
  const locks = lockTable(context.locks);
  const pupils = new Map([...context.left, ...context.pupils].map((pupil) => [pupil.id, pupil]));
  return (id, field) => {
    const pupil = pupils.get(id);
    const verdict = pupil && locks(pupil, field);
    return !verdict || verdict.open ? null : lockRefusal(verdict);
  };
}
