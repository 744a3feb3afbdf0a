/**
 * Levels and results of a class counted, by grade: numbers of pupils and no pupil, for charts and tables (TT27 article 4 lets
 * nobody be compared with another).
 */
import { type Result, RESULTS, SUBJECT_LEVELS, TRAIT_LEVELS } from '../codes/levels.js';
import type { FieldKey } from '../fields/field-key.js';
import { type SubjectCode, SUBJECTS } from '../fields/subjects.js';
import { type TraitCode, TRAITS } from '../fields/traits.js';
import { concludes, lawFor } from '../law/law-for.js';
import { assess } from '../results/assess.js';
import { givenResult } from '../results/given-result.js';
import { neededFieldsFor } from '../results/needed-fields.js';
import type { PupilOnSheet, SheetContext } from '../sheet/context.js';
import type { SheetValues } from '../sheet/values.js';

/** What is counted: a subject, a trait, or the result of the year. */
export type Counted =
  | { readonly kind: 'subject'; readonly code: SubjectCode }
  | { readonly kind: 'trait'; readonly code: TraitCode }
  | { readonly kind: 'result'; readonly code: 'YEAR' };

export interface LevelCounts {
  readonly of: Counted;
  /** Pupils by level, the highest first, every level there is. */
  readonly levels: readonly { readonly level: string; readonly n: number }[];
  /** Of whom it is asked and who has none yet. */
  readonly none: number;
}

/** Of the pupils of one grade of a sheet who are assessed. Throws RangeError for a school year without law. */
export function countResults(context: SheetContext, values: SheetValues, grade: number): LevelCounts[] {
  const needed = neededFieldsFor(context, values);
  // Values entered before she was no longer assessed say nothing of her.
  const pupils = context.pupils.filter((pupil) => pupil.grade === grade && pupil.mode !== 'not-assessed');
  const of = (counted: Counted, levels: readonly string[], field: FieldKey): LevelCounts[] => {
    const asked = pupils.filter((pupil) => values[pupil.id]?.[field] !== undefined || needed(pupil).includes(field));
    return asked.length === 0
      ? []
      : [
          counts(
            counted,
            levels,
            asked.map(({ id }) => values[id]?.[field] ?? null),
          ),
        ];
  };
  return [
    ...SUBJECTS.flatMap((code) => of({ kind: 'subject', code }, SUBJECT_LEVELS, `subject.${code}.level`)),
    ...TRAITS.flatMap((code) => of({ kind: 'trait', code }, TRAIT_LEVELS, `trait.${code}`)),
    ...resultsOf(context, values, pupils),
  ];
}

function resultsOf(context: SheetContext, values: SheetValues, pupils: readonly PupilOnSheet[]): LevelCounts[] {
  if (!concludes(lawFor(context.schoolYear), context.period)) return [];
  const known = new Map(context.pupils.map(({ id }, at) => [id, at]));
  const assessments = assess(context, values);
  const results = pupils.map((pupil): Result | null =>
    givenResult(pupil, values[pupil.id] ?? {}, assessments[known.get(pupil.id)!]!.result),
  );
  return pupils.length === 0 ? [] : [counts({ kind: 'result', code: 'YEAR' }, RESULTS, results)];
}

const counts = (of: Counted, levels: readonly string[], found: readonly (string | null)[]): LevelCounts => ({
  of,
  levels: levels.map((level) => ({ level, n: found.filter((one) => one === level).length })),
  none: found.filter((one) => one === null).length,
});
