/** What the family of one child is told of one assessment: of the sheet's values her own (H20; TT27 article 16.1b). */
import { RESULTS } from '../../codes/levels.js';
import type { SheetPeriod } from '../../codes/periods.js';
import { type FieldKey, fieldSpec } from '../../fields/field-key.js';
import { LEVEL_NAMES, RESULT_NAMES } from '../../fields/level-names.js';
import { SUBJECT_NAMES } from '../../fields/subjects.js';
import { TRAIT_GROUP_NAMES, TRAIT_GROUPS, TRAIT_NAMES, TRAITS_OF_GROUP } from '../../fields/traits.js';
import type { PupilOnSheet, SheetContext } from '../../sheet/context.js';
import { fieldsOfPupil } from '../../sheet/sheet-fields.js';
import { type SheetValues, valueAt } from '../../sheet/values.js';

/** Assessments a family is told of. */
export type SlipPeriod = Exclude<SheetPeriod, 'year'>;

/** Names and levels in the circular's words; null where nothing has been entered. */
export interface ResultSlip {
  readonly schoolYear: string;
  readonly period: SlipPeriod;
  readonly school: string;
  readonly className: string;
  readonly homeroomTeacher: string;
  readonly pupil: { readonly id: string; readonly name: string; readonly birthDate: string };
  readonly subjects: readonly SlipSubject[];
  readonly groups: readonly SlipGroup[];
  readonly homeroomRemark: string | null;
  readonly absences: { readonly excused: string | null; readonly unexcused: string | null } | null;
  /** Null before the assessment that concludes the year, and where none has been entered. */
  readonly result: string | null;
  readonly awards: readonly string[];
  /** How many levels and scores of hers have not been entered. */
  readonly missing: number;
}

export interface SlipSubject {
  readonly name: string;
  readonly level: string | null;
  /** Undefined where there is no test. */
  readonly score?: string | null | undefined;
  readonly remark: string | null;
}

export interface SlipGroup {
  readonly name: string;
  readonly traits: readonly { readonly name: string; readonly level: string | null }[];
  readonly remark: string | null;
}

/** Who is not assessed (TT27 article 8) is told so, and nothing of hers is missing. */
export function resultSlipFacts(context: SheetContext, pupil: PupilOnSheet, values: SheetValues): ResultSlip {
  const { schoolYear, school, class: klass, period } = context;
  const fields = new Set(fieldsOfPupil(context, pupil));
  const value = (field: FieldKey): string | null => (fields.has(field) ? valueAt(values, pupil.id, field) : null);
  const subjects = [...fields].flatMap((field): SlipSubject[] => {
    const { kind, subject } = fieldSpec(field);
    if (kind !== 'subject-level' || subject === undefined) return [];
    const [score, remark] = [`subject.${subject}.score`, `subject.${subject}.remark`] as const;
    return [
      {
        name:
          subject === 'NN1' && klass.foreignLanguage
            ? `${SUBJECT_NAMES.NN1} (${klass.foreignLanguage})`
            : SUBJECT_NAMES[subject],
        level: levelName(value(field)),
        ...(fields.has(score) && { score: value(score) }),
        remark: value(remark),
      },
    ];
  });
  const groups = TRAIT_GROUPS.map((group): SlipGroup => ({
    name: TRAIT_GROUP_NAMES[group],
    traits: TRAITS_OF_GROUP[group]
      .filter((trait) => fields.has(`trait.${trait}`))
      .map((trait) => ({ name: TRAIT_NAMES[trait], level: levelName(value(`trait.${trait}`)) })),
    remark: value(`traits.${group}.remark`),
  })).filter(({ traits, remark }) => traits.length > 0 || remark !== null);
  const result = RESULTS.find((one) => value(`result.${one}`) !== null);
  const wanted = [...fields].filter((field) => WANTED.has(fieldSpec(field).kind));
  return {
    ...{ schoolYear, period: period as SlipPeriod, school: school.name, className: klass.name },
    homeroomTeacher: klass.homeroomTeacher,
    pupil: { id: pupil.id, name: pupil.name, birthDate: pupil.birthDate },
    ...{ subjects, groups, homeroomRemark: value('homeroom.remark') },
    absences: fields.has('absence.excused')
      ? { excused: value('absence.excused'), unexcused: value('absence.unexcused') }
      : null,
    result: result === undefined ? null : RESULT_NAMES[result],
    awards: (['YEAR_END', 'SUDDEN'] as const).flatMap((award) => value(`award.${award}.content`) ?? []),
    missing: pupil.mode === 'not-assessed' ? 0 : wanted.filter((field) => value(field) === null).length,
  };
}

const WANTED: ReadonlySet<string> = new Set(['subject-level', 'score', 'trait-level']);

const levelName = (level: string | null): string | null =>
  level === null ? null : LEVEL_NAMES[level as keyof typeof LEVEL_NAMES];
