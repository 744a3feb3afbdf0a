import { type FieldKey, fieldSpec } from '../fields/field-key.js';
import { SUBJECT_LETTERS, type SubjectLevel, TRAIT_LETTERS, type TraitLevel } from '../codes/levels.js';
import type { Value } from '../sheet/values.js';

/**
 * What stands in a sheet's cell for a canonical value: letters for levels, numbers for scores, measures and counts,
 * X for ticks, text as it is. `parseCell` of it gives the value again.
 */
export function showValue(field: FieldKey, value: Value): string | number | null {
  if (value === null) return null;
  switch (fieldSpec(field).kind) {
    case 'subject-level':
      return SUBJECT_LETTERS[value as SubjectLevel] ?? value;
    case 'trait-level':
      return TRAIT_LETTERS[value as TraitLevel] ?? value;
    case 'score':
    case 'measure':
    case 'count':
      return Number.isFinite(Number(value)) ? Number(value) : value;
    default:
      return value;
  }
}
