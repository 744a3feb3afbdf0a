/** What the package wants of pupils of whom the law asks less: told before the first signature, not before the seal. */
import type { FieldKey } from '../fields/field-key.js';
import { SUBJECTS } from '../fields/subjects.js';
import type { PupilOnSheet } from '../sheet/context.js';
import { type SheetValues, valueAt } from '../sheet/values.js';

/** Mandatory of everybody (CV 2088 appendix 1), the pupil who is not assessed included. */
const KEPT: readonly FieldKey[] = ['health.height', 'health.weight', 'absence.excused', 'absence.unexcused'];

/** Fields without a value that are not among the `known` ones: measures, absences, and the level beside each score. */
export function packageMissing(
  { id, mode }: Pick<PupilOnSheet, 'id' | 'mode'>,
  values: SheetValues,
  known: readonly FieldKey[],
): FieldKey[] {
  const levels =
    mode === 'not-assessed'
      ? []
      : SUBJECTS.filter((subject) => valueAt(values, id, `subject.${subject}.score`) !== null).map(
          (subject): FieldKey => `subject.${subject}.level`,
        );
  return [...levels, ...KEPT].filter((field) => valueAt(values, id, field) === null && !known.includes(field));
}
