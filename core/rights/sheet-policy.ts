/** Seeing and entering class sheets, as the table of rights has it. */
import { type FieldKey, fieldSpec } from '../fields/field-key.js';
import { type Refusal, refusal } from '../codes/refusal.js';
import type { Actor } from './actor.js';
import { may } from './allow.js';

const today = (actor: Actor) => ({ ...actor, delegated: false });

/** Whether somebody may see a class at all; where not, it does not exist for them (404). */
export const maySeeClass = (actor: Actor, classId: string): boolean => may(today(actor), 'see-class', { classId });

/** Parents and addresses of a class's pupils, too. */
export const maySeeProfile = (actor: Actor, classId: string): boolean => may(today(actor), 'see-profile', { classId });

/**
 * Whether somebody may enter a field of a class: a subject's level, score and remark by whoever is assigned the
 * subject; everything else by the homeroom teacher. Null when allowed.
 */
export function refuseEntering(actor: Actor, classId: string, field: FieldKey): Refusal | null {
  const { subject } = fieldSpec(field);
  const allowed =
    subject === undefined
      ? may(today(actor), 'enter-class-values', { classId })
      : may(today(actor), 'enter-subject-values', { classId, subject });
  return allowed ? null : refusal('not-your-field');
}
