/** Whose signature a pupil's record needs, subject by subject. */
import { type FieldKey, fieldSpec } from '../fields/field-key.js';
import { type SubjectCode, SUBJECTS } from '../fields/subjects.js';
import { neededFieldsFor } from '../results/needed-fields.js';
import type { PupilOnSheet, SheetContext } from '../sheet/context.js';
import type { SheetValues } from '../sheet/values.js';

/**
 * Subjects a pupil is assessed in: those the finished sheet asks for, and those something was entered in, such as an
 * optional subject or one of an individual plan. None for a pupil who is not assessed.
 */
export function neededSubjectsFor(
  context: SheetContext,
  values: SheetValues,
): (pupil: Pick<PupilOnSheet, 'id' | 'grade' | 'mode'>) => readonly SubjectCode[] {
  const needed = neededFieldsFor(context, values);
  return (pupil) => {
    if (pupil.mode === 'not-assessed') return [];
    const subjects = new Set(needed(pupil).map(subjectOf));
    for (const field of Object.keys(values[pupil.id] ?? {})) subjects.add(subjectOf(field as FieldKey));
    return SUBJECTS.filter((subject) => subjects.has(subject));
  };
}

const subjectOf = (field: FieldKey): SubjectCode | undefined => fieldSpec(field).subject;
