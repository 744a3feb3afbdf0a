/** What is still owed before a record's next signature. */
import type { Owed } from '../../../../core/record/owed.js';
import { PROMOTION_DECISION } from '../../../../core/record/promotion-kinds.js';
import type { PupilOnSheet } from '../../../../core/sheet/context.js';
import { isReleased, mayChangeValues } from '../../../../core/record/record-states.js';
import { lacksDecision } from './promotion-now.js';
import { type ClassSigning, subjectTeachersSign } from './class-signing.js';

/**
 * Before the homeroom teacher's signature what the gate says; after it what the signed version lacks: a decision on going up,
 * where an older version of this server did not ask for one, and subjects without their teacher's signature, which can only be
 * where the year's setting was made stricter since (regulation 6.6).
 */
export function owedNow({ year, gates, teacherOf }: ClassSigning, pupil: PupilOnSheet): readonly Owed[] {
  const record = year.records.get(pupil.id);
  if (!record || mayChangeValues(record.state)) return gates.get(pupil.id)!.owed;
  const version = record.versions.get(record.version);
  if (!version) return [];
  const decision: Owed = { fields: [PROMOTION_DECISION], userId: null, name: year.context.school.principal };
  const undecided = !isReleased(record.state) && lacksDecision(year, pupil, version.record) ? [decision] : [];
  if (!subjectTeachersSign(year)) return undecided;
  const taken = new Set(version.subjectRows.map(({ subject }) => subject));
  const unsigned = version.record.subjects
    .filter(({ code }) => !taken.has(code))
    .map(({ code }) => {
      const teacher = teacherOf(code);
      return { fields: [`signature.${code}`], userId: teacher?.userId ?? null, name: teacher?.name ?? '' };
    });
  return [...unsigned, ...undecided];
}
