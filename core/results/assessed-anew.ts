/** Which fields of a pupil of the second group need a new value, and which have none yet. */
import { RESULTS } from '../codes/levels.js';
import { type FieldKey, fieldSpec } from '../fields/field-key.js';
import type { SupplementaryOnSheet } from '../sheet/context.js';

/** The teacher's judgement: one of them is ticked. */
export const TICKS: readonly FieldKey[] = RESULTS.map((result): FieldKey => `result.${result}`);
const isTick = (field: FieldKey): boolean => TICKS.includes(field);

/** Fields that need a new value; a remark may stay as it was. */
export const assessedAnew = (one: Pick<SupplementaryOnSheet, 'fields'> | undefined): readonly FieldKey[] =>
  (one?.fields ?? []).filter((field) => !isTick(field) && fieldSpec(field).kind !== 'remark');

/** Fields still without a new value; of a judgement that is made anew the last of the ticks stands for it. */
export function notAssessedYet(one: Pick<SupplementaryOnSheet, 'fields' | 'values'>): readonly FieldKey[] {
  const open = assessedAnew(one).filter((field) => one.values[field] === undefined);
  const judged = !one.fields.some(isTick) || TICKS.filter((field) => one.values[field] !== undefined).length === 1;
  return judged ? open : [...open, TICKS.at(-1)!];
}
