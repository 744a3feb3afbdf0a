/** What a pupil's result is made of: the levels, scores and traits Article 9 looks at. */
import { isPeriod } from '../codes/periods.js';
import type { FieldKey } from '../fields/field-key.js';
import type { SubjectCode } from '../fields/subjects.js';
import { isTested, lawFor } from '../law/law-for.js';
import type { Grade, Law } from '../law/law.js';
import type { AssessmentMode, SheetContext } from '../sheet/context.js';
import { subjectsOf, traitsOf } from '../sheet/sheet-fields.js';

export interface Requirement {
  readonly field: FieldKey;
  readonly kind: 'level' | 'score' | 'trait';
  /** An optional value counts when it is there and is not missed when it is not. */
  readonly optional: boolean;
}

/**
 * The requirements of a grade and mode at year end, in column order.
 * - Optional subjects count once assessed, unless the year's setting says they do not (decision 25).
 * - In a special class only Tiếng Việt and Toán are tested, and the teacher also judges from formative assessment
 *   (article 8.3): other levels and traits count when they are there and are not missed, other scores do not count.
 * - With an individual plan the plan says what is assessed, and no plan is known here: whatever is there counts, but
 *   without Tiếng Việt and Toán the values are too few to give a result (article 8.1).
 */
export function requirementsOf(
  context: SheetContext,
  law: Law,
  grade: Grade,
  mode: AssessmentMode,
): readonly Requirement[] {
  if (mode === 'not-assessed') return [];
  const special = mode === 'special';
  const lenient = special || mode === 'adjusted';
  const subjects = subjectsOf(law, grade, context.class).filter(
    (subject) => context.class.optionalSubjectsCount || !isOptional(law, grade, subject),
  );
  return [
    ...subjects.flatMap((subject): Requirement[] => {
      const core = law.specialClassSubjects.includes(subject);
      const optional = lenient && !core;
      const level: Requirement = {
        field: `subject.${subject}.level`,
        kind: 'level',
        optional: optional || isOptional(law, grade, subject),
      };
      if (!isTestedIn(context, law, grade, subject) || (special && !core)) return [level];
      return [level, { field: `subject.${subject}.score`, kind: 'score', optional }];
    }),
    ...traitsOf(law, grade).map((trait): Requirement => ({
      field: `trait.${trait}`,
      kind: 'trait',
      optional: lenient,
    })),
  ];
}

/** A sheet of the whole year has no tests of its own: a record is asked by what concludes it. */
const isTestedIn = ({ period }: SheetContext, law: Law, grade: Grade, subject: SubjectCode): boolean =>
  isPeriod(period) && isTested(law, grade, subject, period);

const isOptional = (law: Law, grade: Grade, subject: SubjectCode): boolean => !law.compulsory[grade].includes(subject);

/** `requirementsOf` for many pupils of one sheet: worked out once for each grade and mode. */
export function requirementsFor(context: SheetContext): (grade: Grade, mode: AssessmentMode) => readonly Requirement[] {
  const law = lawFor(context.schoolYear);
  const known = new Map<string, readonly Requirement[]>();
  return (grade, mode) => {
    const key = mode + grade;
    let found = known.get(key);
    if (!found) known.set(key, (found = requirementsOf(context, law, grade, mode)));
    return found;
  };
}
