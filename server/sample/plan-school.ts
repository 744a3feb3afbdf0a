/** The whole sample school as plain data, made from a clock and a seed; nothing here touches a database. */
import type { FieldKey } from '../../core/fields/field-key.js';
import type { SubjectCode } from '../../core/fields/subjects.js';
import { fieldSpec } from '../../core/fields/field-key.js';
import { lawFor } from '../../core/law/law-for.js';
import { CLASS_PERIODS, type ClassPeriod } from '../../core/codes/periods.js';
import type { ClassOnSheet, SchoolOnSheet, SheetContext } from '../../core/sheet/context.js';
import { subjectsOf } from '../../core/sheet/sheet-fields.js';
import type { SheetValues } from '../../core/sheet/values.js';
import { CLASSES, PEOPLE, type SampleClass, type SamplePerson, teacherOf } from './classes.js';
import { doubtful } from './doubtful.js';
import { makeName } from './names.js';
import { takeBack } from './progress.js';
import { type Cohort, makePupils, type SamplePupil } from './pupils.js';
import { randomFor } from './random.js';
import { currentYear, earlierYear, type YearCalendar } from './school-year.js';
import { fullSheet } from './values.js';

export const SAMPLE_SEED = 27;

export interface PlannedPerson extends SamplePerson {
  readonly name: string;
}

export interface PlannedSheet {
  readonly period: ClassPeriod;
  readonly values: SheetValues;
}

export interface PlannedClass {
  readonly klass: ClassOnSheet;
  readonly pupils: readonly SamplePupil[];
  /** Account of the homeroom teacher. */
  readonly homeroom: string;
  /** Account of whoever answers for each subject. */
  readonly teachers: Readonly<Partial<Record<SubjectCode, string>>>;
  readonly sheets: readonly PlannedSheet[];
}

export interface PlannedYear {
  readonly calendar: YearCalendar;
  readonly classes: readonly PlannedClass[];
}

export interface PlannedSchool {
  readonly school: SchoolOnSheet;
  readonly people: readonly PlannedPerson[];
  readonly earlier: PlannedYear;
  readonly current: PlannedYear;
}

/** Who enters a field of a planned class: the subject's teacher, else the homeroom teacher. */
export function authorOf({ teachers, homeroom }: PlannedClass, field: FieldKey): string {
  const { subject } = fieldSpec(field);
  return (subject && teachers[subject]) ?? homeroom;
}

/** Context of one planned sheet. */
export const contextOf = (
  school: SchoolOnSheet,
  { calendar }: Pick<PlannedYear, 'calendar'>,
  { klass, pupils }: Pick<PlannedClass, 'klass' | 'pupils'>,
  period: ClassPeriod,
): SheetContext => ({
  schoolYear: calendar.schoolYear,
  school,
  class: klass,
  period,
  pupils: pupils.map(({ id, name, birthDate, sex, grade, mode }) => ({ id, name, birthDate, sex, grade, mode })),
});

/** The same school for the same clock and seed, to the last remark. */
export function planSchool(now: Date, seed: number = SAMPLE_SEED): PlannedSchool {
  const people = PEOPLE.map((person): PlannedPerson => {
    const random = randomFor(seed, `person ${person.account}`);
    return { ...person, name: makeName(random, person.sex) };
  });
  const nameOf = (account: string): string => people.find((person) => person.account === account)?.name ?? account;
  const school: SchoolOnSheet = {
    code: '00000001',
    name: 'Trường Tiểu học Mẫu (DỮ LIỆU MẪU)',
    authority: 'Ủy ban nhân dân xã Mẫu',
    place: 'Xã Mẫu',
    principal: nameOf('hieutruong'),
    sample: true,
  };
  const build = (calendar: YearCalendar, complete: boolean): PlannedYear => ({
    calendar,
    classes: CLASSES.map((sample) => planClass(school, calendar, sample, seed, complete, nameOf)),
  });
  return { school, people, earlier: build(earlierYear(now), true), current: build(currentYear(now), false) };
}

function planClass(
  school: SchoolOnSheet,
  calendar: YearCalendar,
  sample: SampleClass,
  seed: number,
  complete: boolean,
  nameOf: (account: string) => string,
): PlannedClass {
  const law = lawFor(calendar.schoolYear);
  const homeroom = teacherOf('TV', sample);
  const klass: ClassOnSheet = {
    id: `${calendar.schoolYear.slice(0, 4)}-${sample.name}`,
    name: sample.name,
    optionalSubjects: sample.optionalSubjects,
    foreignLanguage: 'Tiếng Anh',
    optionalSubjectsCount: true,
    homeroomTeacher: nameOf(homeroom),
  };
  const pupils = pupilsOf(sample, calendar, seed);
  const subjects = new Set(sample.grades.flatMap((grade) => subjectsOf(law, grade, klass)));
  const teachers = Object.fromEntries([...subjects].map((subject) => [subject, teacherOf(subject, sample)]));
  const sheets = CLASS_PERIODS.map((period): PlannedSheet => {
    const context = contextOf(school, { calendar }, { klass, pupils }, period);
    const values = fullSheet(context, pupils, seed);
    if (complete || period !== 'year-end') return { period, values };
    const order = pupils.map(({ id }) => id);
    return {
      period,
      values: sample.progress === 'doubtful' ? doubtful(context, values) : takeBack(values, sample.progress, order),
    };
  });
  return { klass, pupils, homeroom, teachers, sheets };
}

/** Cohorts move up: the children of last year's 3A are this year's 4A. */
function pupilsOf({ name, grades }: SampleClass, calendar: YearCalendar, seed: number): SamplePupil[] {
  const first = Number(calendar.schoolYear.slice(0, 4));
  const letter = name.at(-1) as Cohort['letter'];
  return grades.flatMap((grade) => makePupils(seed, { letter, began: first - grade + 1 }, grade));
}
