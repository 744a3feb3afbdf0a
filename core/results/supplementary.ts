/**
 * Supplementary assessment (TT27 article 11.1b, decisions 24 and 41): of whom what is assessed anew, and what the year's values
 * are once it has been. New values stand beside those of year end; here alone the two are put together.
 */
import { TICK } from '../codes/levels.js';
import { type FieldKey, fieldSpec } from '../fields/field-key.js';
import { TRAIT_GROUPS, TRAITS_OF_GROUP } from '../fields/traits.js';
import { completes, concludes, lawFor } from '../law/law-for.js';
import type { PupilOnSheet, SheetContext, SupplementaryOnSheet } from '../sheet/context.js';
import { fieldsOf } from '../sheet/sheet-fields.js';
import type { PupilId, SheetValues } from '../sheet/values.js';
import { assess, type Assessment, mayDiffer } from './assess.js';
import { TICKS } from './assessed-anew.js';
import { givenResult } from './given-result.js';

type Cells = Readonly<Partial<Record<FieldKey, string>>>;

const NO_CELLS: Cells = {};

/** Somebody of the second group, by the values of year end. */
export interface NotCompleted {
  readonly pupil: PupilOnSheet;
  readonly assessment: Assessment;
  /** What is to be assessed anew: what decided the result, and the remarks on it. */
  readonly fields: readonly FieldKey[];
}

/**
 * The second group: who has "Chưa hoàn thành" on complete values, nobody else (H2). Who lacks values is late, not failing; who
 * is not assessed goes with the first group. Empty at a period that concludes nothing. `values`: those of year end.
 */
export function notCompleted(context: SheetContext, values: SheetValues): readonly NotCompleted[] {
  const law = lawFor(context.schoolYear);
  const columns = fieldsOf(context, context.pupils[0]?.grade ?? 1);
  return assess(context, values).flatMap((assessment, at): NotCompleted[] => {
    const pupil = context.pupils[at]!;
    const result = givenResult(pupil, values[pupil.id] ?? NO_CELLS, assessment.result);
    if (result === null || completes(law, result)) return [];
    const ofGrade = pupil.grade === context.pupils[0]?.grade ? columns : fieldsOf(context, pupil.grade);
    const anew = anewOf(pupil, assessment);
    return [{ pupil, assessment, fields: ofGrade.filter((field) => anew.has(field)) }];
  });
}

/** Where the teacher may judge otherwise than the values say, her judgement is made anew, too. */
function anewOf({ mode }: PupilOnSheet, { because }: Assessment): ReadonlySet<FieldKey> {
  const decided = because.map(({ field }) => field);
  const subjects = decided.flatMap((field): FieldKey[] => {
    const { subject } = fieldSpec(field);
    return subject ? [`subject.${subject}.remark`] : [];
  });
  const groups = TRAIT_GROUPS.filter((group) =>
    TRAITS_OF_GROUP[group].some((trait) => decided.includes(`trait.${trait}`)),
  );
  const ofTraits = groups.map((group): FieldKey => `traits.${group}.remark`);
  return new Set([...decided, ...subjects, ...ofTraits, ...(mayDiffer(mode) ? TICKS : [])]);
}

/**
 * The year's values with what was assessed anew: what the record is made of. The same object where nothing was. A result,
 * an award or a proposal of year end that the new values no longer bear does not go along. `context`: of year end.
 */
export function withSupplementary(context: SheetContext, values: SheetValues): SheetValues {
  if (!concludes(lawFor(context.schoolYear), context.period)) return values;
  const anew = context.pupils.flatMap((pupil): [PupilId, Cells][] =>
    pupil.supplementary && Object.keys(pupil.supplementary.values).length > 0
      ? [[pupil.id, cellsAfter(context, pupil, pupil.supplementary, values[pupil.id] ?? NO_CELLS)]]
      : [],
  );
  return anew.length === 0 ? values : { ...values, ...Object.fromEntries(anew) };
}

const AWARD: readonly FieldKey[] = ['award.YEAR_END', 'award.YEAR_END.content'];
const NOT_PROMOTED = 'promotion.NOT_PROMOTED';

function cellsAfter(context: SheetContext, pupil: PupilOnSheet, own: SupplementaryOnSheet, before: Cells): Cells {
  const cells: Partial<Record<FieldKey, string>> = { ...before, ...own.values };
  const [assessment] = assess({ ...context, pupils: [pupil] }, { [pupil.id]: cells });
  const drop = (fields: readonly FieldKey[]): void => {
    for (const field of fields) delete cells[field];
  };
  if (TICKS.some((field) => own.values[field] !== undefined)) {
    drop(TICKS.filter((field) => own.values[field] === undefined));
  } else if (!mayDiffer(pupil.mode) && assessment!.result !== null) {
    drop(TICKS);
    cells[`result.${assessment!.result}`] = TICK;
  }
  const result = givenResult(pupil, cells, assessment!.result);
  if (own.most !== null) drop(AWARD);
  if (result !== null && completes(lawFor(context.schoolYear), result)) drop([NOT_PROMOTED]);
  return cells;
}
