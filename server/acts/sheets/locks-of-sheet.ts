import { groupsIn, type LockPart, lockParts } from '../../../core/locks/lock-parts.js';
import { type LockFacts, lockTable } from '../../../core/locks/lock-table.js';
import type { SheetContext } from '../../../core/sheet/context.js';
import { fieldsOf } from '../../../core/sheet/sheet-fields.js';

/** What of a sheet is open and closed at the moment it was loaded, for its pupils of that day. */
export function locksOfSheet(context: SheetContext & { readonly locks: LockFacts }): LockPart[] {
  const grades = new Set(context.pupils.map(({ grade }) => grade));
  const groups = new Map([...grades].map((grade) => [grade, groupsIn(fieldsOf(context, grade))]));
  return lockParts(lockTable(context.locks), context.pupils, ({ grade }) => groups.get(grade)!);
}
