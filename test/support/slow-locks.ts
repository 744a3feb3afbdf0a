import type { FieldKey } from '../../core/fields/field-key.js';
import { lockGroupOf } from '../../core/locks/lock-groups.js';
import { type LockInForce, SCOPE_KINDS } from '../../core/locks/lock-order.js';

/** The sentences of decision 38 and H8 once more, read one after the other: rank by rank, the newest first. */
export function openBySlowReading(
  orders: readonly LockInForce[],
  at: string,
  pupil: { id: string; grade: number },
  field: FieldKey,
): boolean {
  const group = lockGroupOf(field);
  const counts = orders.filter(({ until }) => until === null || until > at);
  const speaks = counts.filter(({ scope }) =>
    scope.kind === 'school' ? true
    : scope.kind === 'grade' ? scope.grade === pupil.grade
    : scope.kind === 'class' ? scope.classId === '4a'
    : scope.kind === 'group' ? scope.classId === '4a' && scope.group === group
    : scope.kind === 'pupil' ? scope.pupil === pupil.id
    : scope.pupils.includes(pupil.id) && scope.groups.includes(group),
  ); // prettier-ignore
  const after = (a: LockInForce, b: LockInForce) => a.from > b.from || (a.from === b.from && a.id > b.id);
  const strict = speaks.filter((one) => one.strict);
  const alive = speaks.filter((one) => one.kind === 'lock' || strict.every((lock) => after(one, lock)));
  const words = SCOPE_KINDS.filter((kind) => kind !== 'part').map(
    (kind) => alive.filter(({ scope }) => scope.kind === kind).sort((a, b) => (after(a, b) ? -1 : 1))[0],
  );
  const last = words.findLast((word) => word !== undefined);
  if (last?.kind === 'open') return true;
  if (last) return words.every((word) => !word?.strict) && alive.some(({ source }) => source === 'return');
  return alive.some(({ source }) => source === 'return') || at < '2027-06-20T17:00:00.000Z';
}
