/** Who may see and enter what on class sheets (house.md section 6; regulation articles 6-11). */
import { type FieldKey, fieldSpec } from '../fields/field-key.js';
import { type Refusal, refusal } from '../codes/refusal.js';
import type { Actor } from './actor.js';

const SEES_SCHOOL = new Set(['principal', 'vice-principal', 'clerk', 'inspector']);

/** Whether somebody may see a class at all; where not, it does not exist for them (404). */
export const maySeeClass = (actor: Actor, classId: string): boolean =>
  actor.hats.some((hat) => SEES_SCHOOL.has(hat)) || actor.duties.some((duty) => duty.classId === classId);

/** Whether looking at a class is an inspection: what an outsider saw of children is written down. */
export const isInspection = (actor: Actor, classId: string): boolean =>
  actor.hats.includes('inspector') && !actor.duties.some((duty) => duty.classId === classId);

/**
 * Whether somebody may enter a field of a class: a subject's level, score and remark by whoever is assigned the
 * subject; everything else by the homeroom teacher. Null when allowed.
 */
export function refuseEntering(actor: Actor, classId: string, field: FieldKey): Refusal | null {
  const { subject } = fieldSpec(field);
  const allowed = actor.duties.some(
    (duty) =>
      duty.classId === classId &&
      (subject === undefined ? duty.kind === 'homeroom' : duty.kind === 'subject' && duty.subject === subject),
  );
  return allowed ? null : refusal('not-your-field');
}
