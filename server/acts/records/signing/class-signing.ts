/** What follows from a class's stored state: which signatures stand, what is owed, what each record says. */
import { type Day, dayInVietnam } from '../../../../core/codes/day.js';
import type { SubjectCode } from '../../../../core/fields/subjects.js';
import type { PupilOnSheet } from '../../../../core/sheet/context.js';
import type { PupilId, SheetValues } from '../../../../core/sheet/values.js';
import { rememberedBy } from '../../../../core/signing/remember.js';
import { assembleRecord } from '../../../../core/record/assemble-record.js';
import { type Gates, gatesOf, type Person } from '../../../../core/record/gates.js';
import { mayChangeValues } from '../../../../core/record/record-states.js';
import { type RowStanding, standingOf } from '../../../../core/record/standing-row.js';
import { subjectRowText } from '../../../../core/record/subject-row.js';
import { subjectValues } from '../../../../core/record/subject-values.js';
import type { YearRecord } from '../../../../core/record/year-record.js';
import type { StoredRow } from './class-statements.js';
import type { ClassYear, StoredRecord } from './class-year.js';

/** What of a class says who still has to sign: a part of everything its signing is made of. */
export interface SigningFacts extends Pick<
  ClassYear,
  'context' | 'values' | 'profile' | 'settings' | 'teachers' | 'rows' | 'decisions'
> {
  readonly records: ReadonlyMap<PupilId, Pick<StoredRecord, 'state' | 'returns'>>;
}

export interface StoredStanding {
  readonly row: StoredRow;
  readonly standing: RowStanding;
}

export interface ClassSigning<Year extends SigningFacts = ClassYear> {
  readonly year: Year;
  readonly gates: Gates;
  /** The newest signature of a pupil in a subject, and whether it stands; null where nobody has signed. */
  readonly standing: (pupil: PupilId, subject: SubjectCode) => StoredStanding | null;
  /** Who answers for a subject, and so signs it. */
  readonly teacherOf: (subject: SubjectCode) => Person | null;
}

/** Rows as the values say them, kept with the values. */
const rowTextsIn = rememberedBy((values: SheetValues) => {
  const texts = new Map<string, string>();
  return (pupil: PupilId, subject: SubjectCode): string => {
    const key = `${subject} ${pupil}`;
    let text = texts.get(key);
    if (text === undefined) texts.set(key, (text = subjectRowText(subjectValues(values, pupil, subject))));
    return text;
  };
});

export function classSigning<Year extends SigningFacts>(year: Year): ClassSigning<Year> {
  const rowText = rowTextsIn(year.values);
  const standing = (pupil: PupilId, subject: SubjectCode): StoredStanding | null => {
    const row = year.rows.get(pupil)?.get(subject);
    if (!row) return null;
    const returns = year.records.get(pupil)?.returns ?? [];
    return { row, standing: standingOf(row, rowText(pupil, subject), returns) };
  };
  const teacherOf = (subject: SubjectCode): Person | null =>
    personOf(year.teachers.find((each) => each.responsible && each.subject === subject));
  return {
    year,
    standing,
    teacherOf,
    gates: gatesOf({
      context: year.context,
      values: year.values,
      profile: year.profile,
      subjectTeachersSign: subjectTeachersSign(year),
      homeroom: personOf(homeroomOf(year)),
      teacherOf,
      stands: (pupil, subject) => standing(pupil, subject)?.standing === 'stands',
      principal: year.context.school.principal,
      decisionOf: (pupil) => year.decisions.get(pupil) ?? null,
    }),
  };
}

/** Decision 20; the full list is the default. */
export const subjectTeachersSign = ({ settings }: Pick<ClassYear, 'settings'>): boolean =>
  settings.subjectTeachersSign ?? true;

export const homeroomOf = ({ teachers }: Pick<ClassYear, 'teachers'>) =>
  teachers.find(({ responsible, duty }) => responsible && duty === 'homeroom');

const personOf = (teacher: Person | undefined): Person | null =>
  teacher ? { userId: teacher.userId, name: teacher.name } : null;

/** What a record has been given, and by when it was signed. */
type Begun = Pick<StoredRecord, 'lookupCode' | 'madeOn'> &
  Partial<Pick<StoredRecord, 'state' | 'version' | 'versions' | 'signatures' | 'replaces'>>;

/** A signed record keeps what the school was called on the day its words were signed (H22). */
function wordsDay({ state, version, versions }: Begun, today: Day): Day {
  const made = state && !mayChangeValues(state) ? versions?.get(version ?? 0)?.madeAt : undefined;
  return made === undefined ? today : dayInVietnam(new Date(made));
}

/**
 * Of a replacement, who signed before as homeroom teacher, where another does now: by the newest version, which says the same of hers.
 * Who comes back to what was signed in her own place signs for herself.
 */
function inPlaceOf(year: ClassYear, { replaces, version, versions, signatures }: Begun): string | undefined {
  if (!replaces) return undefined;
  const before = versions?.get(version ?? 0)?.record.homeroomTeacher;
  const now = homeroomOf(year);
  if (signatures?.get('homeroom')?.signer === now?.userId) return before?.inPlaceOf;
  return before?.inPlaceOf !== undefined && before.inPlaceOf === now?.name
    ? undefined
    : (before?.inPlaceOf ?? before?.name);
}

/** What the values say today, under the code and day the record has been given. Throws RecordUnwritable. */
export function recordFromValues(year: ClassYear, pupil: PupilOnSheet, begun: Begun): YearRecord {
  const { lookupCode, madeOn } = begun;
  const { context, values, profile } = year;
  const { authority: _, place: __, ...school } = year.schoolOn(wordsDay(begun, year.today));
  return assembleRecord({
    context,
    pupil,
    values,
    profile,
    school,
    lookupCode,
    madeOn,
    course: (year.course.get(pupil.id) ?? []).map((line) =>
      line.schoolYear === context.schoolYear ? { ...line, schoolName: school.name } : line,
    ),
    awards: year.awards.get(pupil.id) ?? [],
    decision: year.decisions.get(pupil.id) ?? null,
    codes: year.codes,
    personalIds: {
      pupil: year.personalIds.get(pupil.id) ?? null,
      homeroomTeacher: homeroomOf(year)?.personalId ?? null,
    },
    inPlaceOf: inPlaceOf(year, begun),
  });
}
