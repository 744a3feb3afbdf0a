/** Which fields a finished sheet has a value in, pupil by pupil. */
import { type FieldKey, fieldSpec } from '../fields/field-key.js';
import type { SubjectCode } from '../fields/subjects.js';
import { SUPPLEMENTARY } from '../codes/periods.js';
import { lawFor } from '../law/law-for.js';
import type { Grade, Law } from '../law/law.js';
import type { PupilOnSheet, SheetContext } from '../sheet/context.js';
import { fieldsOf } from '../sheet/sheet-fields.js';
import type { SheetValues } from '../sheet/values.js';
import { assessedAnew } from './assessed-anew.js';

/**
 * The fields this pupil must have a value in on a finished sheet, in column order: levels, scores, traits; at year end
 * the remarks on traits and by the homeroom teacher, height and weight, absences. `values` are those of the whole
 * class: they tell which optional subjects its grade takes. For many pupils of a sheet use `neededFieldsFor`.
 */
export const neededFields = (context: SheetContext, pupil: PupilOnSheet, values: SheetValues): readonly FieldKey[] =>
  neededFieldsFor(context, values)(pupil);

/** `neededFields` for many pupils of one sheet: worked out once for each grade and mode, when first asked for. */
export function neededFieldsFor(
  context: SheetContext,
  values: SheetValues,
): (pupil: Pick<PupilOnSheet, 'grade' | 'mode' | 'supplementary'>) => readonly FieldKey[] {
  const law = lawFor(context.schoolYear);
  const known = new Map<string, readonly FieldKey[]>();
  const optional = new Map<Grade, ReadonlySet<SubjectCode>>();
  const taken = (grade: Grade): ReadonlySet<SubjectCode> => {
    let found = optional.get(grade);
    if (!found) optional.set(grade, (found = optionalTaken(law, context, values, grade)));
    return found;
  };
  if (context.period === SUPPLEMENTARY) return (pupil) => assessedAnew(pupil.supplementary);
  return (pupil) => {
    const key = pupil.mode + pupil.grade;
    let found = known.get(key);
    if (!found) known.set(key, (found = neededBy(law, context, pupil, taken)));
    return found;
  };
}

/**
 * A pupil who is not assessed needs nothing. In a special class only Tiếng Việt and Toán are asked for (article 8.3).
 * With an individual plan the plan, which nobody has told us, says what is assessed: no gap is called one (article 8.1).
 */
function neededBy(
  law: Law,
  context: SheetContext,
  { grade, mode }: Pick<PupilOnSheet, 'grade' | 'mode'>,
  taken: (grade: Grade) => ReadonlySet<SubjectCode>,
): FieldKey[] {
  if (mode === 'not-assessed') return [];
  return fieldsOf(context, grade).filter((field) => {
    const { kind, subject } = fieldSpec(field);
    if (kind === 'measure' || kind === 'count') return true;
    if (mode === 'adjusted' || kind === 'tick' || kind === 'text') return false;
    if (mode === 'special') return kind !== 'remark' && !!subject && law.specialClassSubjects.includes(subject);
    if (kind === 'remark') return !subject;
    return !subject || law.compulsory[grade].includes(subject) || taken(grade).has(subject);
  });
}

/**
 * Optional subjects that most of the grade's pupils have a level in: there, a gap is an oversight. Some pupils take
 * none, and in a combined class one grade may take what another does not.
 */
function optionalTaken(law: Law, context: SheetContext, values: SheetValues, grade: Grade): ReadonlySet<SubjectCode> {
  const pupils = context.pupils.filter((pupil) => pupil.grade === grade);
  return new Set(
    law.optional[grade].filter((subject) => {
      const count = pupils.filter(({ id }) => values[id]?.[`subject.${subject}.level`] !== undefined).length;
      return count * 2 > pupils.length;
    }),
  );
}
