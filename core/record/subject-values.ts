import type { SubjectCode } from '../fields/subjects.js';
import { SUBJECT_LEVELS } from '../codes/levels.js';
import { type PupilId, type SheetValues, valueAt } from '../sheet/values.js';
import type { SubjectRowValues } from './subject-row.js';

/** What a pupil has in a subject on the year-end sheet, as its teacher signs it. */
export function subjectValues(values: SheetValues, pupil: PupilId, subject: SubjectCode): SubjectRowValues {
  const level = valueAt(values, pupil, `subject.${subject}.level`);
  const score = valueAt(values, pupil, `subject.${subject}.score`);
  return {
    pupil,
    subject,
    level: SUBJECT_LEVELS.find((each) => each === level) ?? null,
    score: score === null ? null : Number(score),
    remark: valueAt(values, pupil, `subject.${subject}.remark`),
  };
}
