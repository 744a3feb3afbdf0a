/** A pupil's year record from accepted values (regulation article 8): the same sources always give the same record. */
import type { Day } from '../codes/day.js';
import type { FieldKey, ProfileField } from '../fields/field-key.js';
import { TRAIT_GROUPS, type TraitGroup } from '../fields/traits.js';
import { completes, lawFor } from '../law/law-for.js';
import { type OwnCodes, PRIMARY } from '../law/code-lists.js';
import { isRecordSheet, RECORD_SHEET } from '../law/record-sheet.js';
import { SUBJECT_LEVELS, TRAIT_LEVELS } from '../codes/levels.js';
import { assess } from '../results/assess.js';
import { givenResult } from '../results/given-result.js';
import type { PupilOnSheet, SheetContext } from '../sheet/context.js';
import { subjectsOf, traitsOf } from '../sheet/sheet-fields.js';
import type { SheetValues } from '../sheet/values.js';
import { type AwardLine, awardLines } from './award-lines.js';
import { promotedBy, promotionCase, type PromotionDecision } from './promotion.js';
import { writable } from './writable.js';
import {
  type CodesOnRecord,
  type CourseLine,
  type PupilOnRecord,
  RECORD_SHAPE,
  type SchoolOnRecord,
  type SubjectOnRecord,
  type YearRecord,
} from './year-record.js';

export interface RecordSources {
  /** Of the year-end sheet; whose pupils it lists does not matter. */
  readonly context: SheetContext;
  readonly pupil: PupilOnSheet;
  /** Of the year-end sheet. */
  readonly values: SheetValues;
  /** Of the year's profile. */
  readonly profile: SheetValues;
  readonly school: SchoolOnRecord;
  /** UUID v4. */
  readonly lookupCode: string;
  readonly madeOn: Day;
  /** Oldest first, this year's line included. */
  readonly course: readonly CourseLine[];
  /** The pupil's lines in the register, in the order of their days. */
  readonly awards: readonly AwardLine[];
  /** The principal's newest on this pupil's year; whether it is still of these values is asked here. */
  readonly decision: PromotionDecision | null;
  readonly personalIds: { readonly pupil: string | null; readonly homeroomTeacher: string | null };
  /** In whose place the homeroom teacher signs a replacement; absent where she signs for herself. */
  readonly inPlaceOf?: string | undefined;
  /** Of the specification the year's records are written by. */
  readonly codes: OwnCodes;
}

/** What a pupil's identity is made of. */
export type PupilSources = Pick<RecordSources, 'pupil' | 'profile' | 'personalIds'>;

type Cells = Readonly<Partial<Record<FieldKey, string>>>;

/**
 * Missing values stay missing: whether a record may be signed is asked elsewhere. Throws RecordUnwritable for a text no
 * document can hold, RangeError for a year without law or a context that is not of year end.
 */
export function assembleRecord(sources: RecordSources): YearRecord {
  const { context, pupil, school, lookupCode, madeOn, course } = sources;
  if (!isRecordSheet(context.period))
    throw new RangeError(`a record is made of the sheet of ${RECORD_SHEET}, not of ${context.period}`);
  const law = lawFor(context.schoolYear);
  const cells: Cells = sources.values[pupil.id] ?? {};
  const assessed = pupil.mode !== 'not-assessed';
  const assessment = assess({ ...context, pupils: [pupil] }, { [pupil.id]: cells })[0]!;
  const result = givenResult(pupil, cells, assessment.result);
  const completed = result && completes(law, result);
  // What a sheet may still hold of a pupil who is not assessed is no assessment (decision 26).
  const taught = assessed ? subjectsOf(law, pupil.grade, context.class) : [];
  const subjects = taught.flatMap((code) => subjectAt(cells, code));
  return writable(
    {
      shape: RECORD_SHAPE,
      lookupCode,
      schoolYear: context.schoolYear,
      madeOn,
      law: law.id,
      school,
      className: context.class.name,
      grade: pupil.grade,
      mode: pupil.mode,
      foreignLanguage: context.class.foreignLanguage,
      homeroomTeacher: {
        ...{ name: context.class.homeroomTeacher, personalId: sources.personalIds.homeroomTeacher },
        ...(sources.inPlaceOf !== undefined && { inPlaceOf: sources.inPlaceOf }),
      },
      pupil: pupilOnRecord(sources),
      height: cells['health.height'] ?? null,
      weight: cells['health.weight'] ?? null,
      absences: { excused: numberAt(cells, 'absence.excused'), unexcused: numberAt(cells, 'absence.unexcused') },
      course,
      subjects,
      traits: assessed ? traitLevels(cells, traitsOf(law, pupil.grade)) : {},
      traitRemarks: traitRemarks(assessed ? cells : {}),
      homeroomRemark: cells['homeroom.remark'] ?? null,
      result,
      completed,
      promoted: promotedBy(promotionCase(law, pupil, assessment, cells), sources.decision),
      awards: awardLines(cells, bornBy(sources), (result && law.awards[result]?.title) ?? null),
      ...codesOnRecord(sources.codes, pupil.grade, subjects),
    },
    pupil.id,
  );
}

/** A result that is limited after supplementary assessment bears no award of the year's end (decision 24). */
const bornBy = ({ awards, pupil }: RecordSources): readonly AwardLine[] =>
  pupil.supplementary?.most ? awards.filter(({ kind }) => kind !== 'HSXS' && kind !== 'TIEU_BIEU') : awards;

/** No code is invented, and none left out, where the Ministry's list has one. */
export function codesOnRecord(
  codes: OwnCodes,
  grade: PupilOnSheet['grade'],
  subjects: readonly SubjectOnRecord[],
): Pick<YearRecord, 'codes'> {
  const ofSubjects = subjects.flatMap(({ code }) => {
    const own = codes.subject?.[code];
    return own === undefined ? [] : [[code, own] as const];
  });
  const found: CodesOnRecord = {
    ...(codes.level?.[PRIMARY] !== undefined && { level: codes.level[PRIMARY] }),
    ...(codes.grade?.[grade] !== undefined && { grade: codes.grade[grade] }),
    ...(ofSubjects.length > 0 && { subjects: Object.fromEntries(ofSubjects) }),
  };
  return Object.keys(found).length > 0 ? { codes: found } : {};
}

/** Identity as her profile and the school's list of pupils have it. */
export function pupilOnRecord({ pupil, profile, personalIds }: PupilSources): PupilOnRecord {
  const cells: Cells = profile[pupil.id] ?? {};
  const fact = (field: ProfileField): string | null => cells[`profile.${field}`] ?? null;
  return {
    id: pupil.id,
    name: pupil.name,
    personalId: personalIds.pupil,
    sex: pupil.sex,
    birthDate: pupil.birthDate,
    registrationNumber: fact('registrationNumber'),
    birthplace: fact('birthplace'),
    hometown: fact('hometown'),
    address: fact('address'),
    ethnicity: fact('ethnicity'),
    nationality: fact('nationality'),
    father: fact('father'),
    mother: fact('mother'),
    guardian: fact('guardian'),
  };
}

function subjectAt(cells: Cells, code: SubjectOnRecord['code']): SubjectOnRecord[] {
  const level = oneOf(SUBJECT_LEVELS, cells[`subject.${code}.level`]);
  const score = numberAt(cells, `subject.${code}.score`);
  const remark = cells[`subject.${code}.remark`] ?? null;
  return level === null && score === null && remark === null ? [] : [{ code, level, score, remark }];
}

const traitLevels = (cells: Cells, codes: ReturnType<typeof traitsOf>): YearRecord['traits'] =>
  Object.fromEntries(
    codes.flatMap((code) => {
      const level = oneOf(TRAIT_LEVELS, cells[`trait.${code}`]);
      return level ? [[code, level]] : [];
    }),
  );

const traitRemarks = (cells: Cells): YearRecord['traitRemarks'] =>
  Object.fromEntries(TRAIT_GROUPS.map((group) => [group, cells[`traits.${group}.remark`] ?? null])) as Record<
    TraitGroup,
    string | null
  >;

const numberAt = (cells: Cells, field: FieldKey): number | null => {
  const value = cells[field];
  return value === undefined ? null : Number(value);
};

const oneOf = <T extends string>(known: readonly T[], value: string | undefined): T | null =>
  known.find((each) => each === value) ?? null;
