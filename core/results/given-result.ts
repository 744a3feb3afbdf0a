import type { FieldKey } from '../fields/field-key.js';
import { type Result, RESULTS } from '../codes/levels.js';
import type { PupilOnSheet } from '../sheet/context.js';
import { mayDiffer } from './assess.js';

/**
 * A pupil's result: what Article 9 makes of the values, `computed`; where the teacher may judge otherwise (article 8),
 * her one tick. Null while there is none, or where she ticked two.
 */
export function givenResult(
  { mode }: Pick<PupilOnSheet, 'mode'>,
  cells: Readonly<Partial<Record<FieldKey, string>>>,
  computed: Result | null,
): Result | null {
  if (mode === 'not-assessed') return null;
  if (!mayDiffer(mode)) return computed;
  const [only, ...more] = RESULTS.filter((result) => cells[`result.${result}`] !== undefined);
  if (more.length > 0) return null;
  return only ?? computed;
}
