import { type FieldKey, PROFILE_FIELDS } from '../fields/field-key.js';
import { type SubjectCode, SUBJECTS } from '../fields/subjects.js';
import { GENERAL_COMPETENCES, QUALITIES, TRAIT_GROUPS, type TraitCode } from '../fields/traits.js';
import { SUPPLEMENTARY } from '../codes/periods.js';
import { concludes, isTested, lawFor } from '../law/law-for.js';
import type { Grade, Law } from '../law/law.js';
import { RESULTS } from '../codes/levels.js';
import type { ClassOnSheet, PupilOnSheet, SheetContext } from './context.js';

/** Subjects a grade of this class is taught, in the order of the transcript. */
export function subjectsOf(law: Law, grade: Grade, klass: ClassOnSheet): readonly SubjectCode[] {
  return SUBJECTS.filter(
    (subject) =>
      law.compulsory[grade].includes(subject) ||
      (law.optional[grade].includes(subject) && klass.optionalSubjects.includes(subject)),
  );
}

/** Traits assessed in a grade: 5 qualities, 3 general and the grade's specific competences. */
export function traitsOf(law: Law, grade: Grade): readonly TraitCode[] {
  return [...QUALITIES, ...GENERAL_COMPETENCES, ...law.specificCompetences[grade]];
}

/** The fields this pupil has on this sheet: those of her grade, or what is assessed anew of her. */
export const fieldsOfPupil = (context: SheetContext, { grade, supplementary }: PupilOnSheet): readonly FieldKey[] =>
  context.period === SUPPLEMENTARY ? (supplementary?.fields ?? []) : fieldsOf(context, grade);

/**
 * Every field a pupil of this grade has on this sheet, in column order: form first, then the companion
 * sheets (remarks, health, awards at year end; profile on the sheet of the year). Of what is assessed anew, whatever any of
 * them has.
 */
export function fieldsOf(context: SheetContext, grade: Grade): readonly FieldKey[] {
  const { period } = context;
  if (period === 'year') return PROFILE_FIELDS.map((field): FieldKey => `profile.${field}`);
  const law = lawFor(context.schoolYear);
  if (period === SUPPLEMENTARY) {
    const anew = new Set(
      context.pupils.flatMap((pupil) => (pupil.grade === grade ? fieldsOfPupil(context, pupil) : [])),
    );
    return fieldsOf({ ...context, period: law.supplementary.after }, grade).filter((field) => anew.has(field));
  }
  const subjects = subjectsOf(law, grade, context.class);
  const form: FieldKey[] = subjects.flatMap((subject): FieldKey[] =>
    isTested(law, grade, subject, period)
      ? [`subject.${subject}.level`, `subject.${subject}.score`]
      : [`subject.${subject}.level`],
  );
  form.push(...traitsOf(law, grade).map((trait): FieldKey => `trait.${trait}`));
  if (!concludes(law, period)) return [...form, 'note'];
  return [
    ...form,
    ...RESULTS.map((result): FieldKey => `result.${result}`),
    'award.YEAR_END',
    'award.SUDDEN',
    'promotion.NOT_PROMOTED',
    'note',
    ...subjects.map((subject): FieldKey => `subject.${subject}.remark`),
    ...TRAIT_GROUPS.map((group): FieldKey => `traits.${group}.remark`),
    'homeroom.remark',
    'health.height',
    'health.weight',
    'absence.excused',
    'absence.unexcused',
    'award.YEAR_END.content',
    'award.SUDDEN.content',
  ];
}
