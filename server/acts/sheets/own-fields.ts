import type { FieldKey } from '../../../core/fields/field-key.js';
import type { Actor } from '../../../core/rights/actor.js';
import { refuseEntering } from '../../../core/rights/sheet-policy.js';
import type { SheetContext } from '../../../core/sheet/context.js';
import { fieldsOf } from '../../../core/sheet/sheet-fields.js';

/** Fields of a sheet somebody may enter, over all its grades, in column order. */
export function ownFields(context: SheetContext, actor: Actor): FieldKey[] {
  const grades = new Set(context.pupils.map(({ grade }) => grade));
  const fields = new Set([...grades].flatMap((grade) => fieldsOf(context, grade)));
  return [...fields].filter((field) => refuseEntering(actor, context.class.id, field) === null);
}
