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
  // The fields of a grade and mode come as one list again and again.
  const known = new Map<readonly FieldKey[], ReadonlySet<SubjectCode | undefined>>();
  return (pupil) => {
    if (pupil.mode === 'not-assessed') return [];
    const fields = needed(pupil);
    let asked = known.get(fields);
    if (!asked) known.set(fields, (asked = new Set(fields.map((field) => fieldSpec(field).subject))));
    const cells = values[pupil.id] ?? {};
    return SUBJECTS.filter((subject) => asked.has(subject) || PARTS.some((part) => hasPart(cells, subject, part)));
  };
}

const PARTS = ['level', 'score', 'remark'] as const;
const hasPart = (cells: SheetValues[string], subject: SubjectCode, part: (typeof PARTS)[number]): boolean =>
  cells[`subject.${subject}.${part}`] !== undefined;
