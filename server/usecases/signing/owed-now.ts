/** What is still owed before a record's next signature. */
import type { Owed } from '../../../core/contract/signing.js';
import type { PupilOnSheet } from '../../../core/sheet/context.js';
import { mayChangeValues } from '../../../core/transcript/record-states.js';
import { type ClassSigning, stateOf, subjectTeachersSign } from './class-signing.js';

/**
 * Before the homeroom teacher's signature what the gate says; after it, subjects of the signed version without their
 * teacher's signature, which can only be where the year's setting was made stricter since (regulation 6.6).
 */
export function owedNow({ year, gates, teacherOf }: ClassSigning, pupil: PupilOnSheet): readonly Owed[] {
  const record = year.records.get(pupil.id);
  if (!record || mayChangeValues(stateOf(record))) return gates.get(pupil.id)!.owed;
  if (!subjectTeachersSign(year)) return [];
  const version = record.versions.get(record.version);
  if (!version) return [];
  const taken = new Set(version.subjectRows.map(({ subject }) => subject));
  return version.record.subjects
    .filter(({ code }) => !taken.has(code))
    .map(({ code }) => {
      const teacher = teacherOf(code);
      return { fields: [`signature.${code}`], userId: teacher?.userId ?? null, name: teacher?.name ?? '' };
    });
}
