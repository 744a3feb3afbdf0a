/** Groups of columns: locked and opened together (decision 38), told of together in the map of progress. */
import { type FieldKey, fieldSpec } from './field-key.js';
import { isSubject, SUBJECTS } from './subjects.js';

/** Levels and remarks of traits; the homeroom teacher's remark and note; results with awards and promotion; the profile with height, weight and absences. */
export const OTHER_GROUPS = ['traits', 'homeroom', 'results', 'profile'] as const;
export const LOCK_GROUPS = [...SUBJECTS, ...OTHER_GROUPS] as const;
export type LockGroup = (typeof LOCK_GROUPS)[number];

export const isLockGroup = (text: string): text is LockGroup =>
  isSubject(text) || (OTHER_GROUPS as readonly string[]).includes(text);

/** By what stands before the first dot of a key; a key of a subject has the subject's group. */
const GROUP_OF: Readonly<Record<string, LockGroup>> = {
  trait: 'traits',
  traits: 'traits',
  homeroom: 'homeroom',
  note: 'homeroom',
  result: 'results',
  award: 'results',
  promotion: 'results',
  health: 'profile',
  absence: 'profile',
  profile: 'profile',
};

/** Asked for every field of every sheet; there are not many different ones. */
const known = new Map<FieldKey, LockGroup>();

/** Throws RangeError for a field no group has. */
export function lockGroupOf(field: FieldKey): LockGroup {
  let group = known.get(field);
  if (group === undefined) {
    group = fieldSpec(field).subject ?? GROUP_OF[field.split('.', 1)[0]!];
    if (group === undefined) throw new RangeError(`${field} is in no group`);
    known.set(field, group);
  }
  return group;
}
