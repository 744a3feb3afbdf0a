import { specVersionFor } from '../../../../core/record/spec-for.js';
import { loadOwnCodes } from '../../code-lists/load-own-codes.js';
import { PROFILE_SHEET, RECORD_SHEET } from '../../../../core/law/record-sheet.js';
import type { SchoolCalendar } from '../../../../core/law/school-calendar.js';
import { type Day, dayInVietnam } from '../../../../core/codes/day.js';
import { holdersOn } from '../../../../core/duties/counts-on.js';
import type { SubjectCode } from '../../../../core/fields/subjects.js';
import { valuesOf } from '../../../../core/merge/document.js';
import type { PupilId, SheetValues } from '../../../../core/sheet/values.js';
import { withSupplementary } from '../../../../core/results/supplementary.js';
import { valueAt } from '../../../../core/sheet/values.js';
import { rememberedBy } from '../../../../core/signing/remember.js';
import type { SchoolFacts } from '../../../../core/record/school-facts.js';
import { courseWith } from '../../../../core/record/brought-course.js';
import type { CourseLine } from '../../../../core/record/year-record.js';
import { refuse } from '../../../ground/refused.js';
import { select } from '../../../store/sql.js';
import type { Reading } from '../../../runner/deps.js';
import { courseBrought } from './course-brought.js';
import { namesOf, schoolOn } from '../../school/facts-on.js';
import { settingsOf } from '../../school/year-settings.js';
import { loadDocument } from '../../sheets/load-document.js';
import { type ContextNow, loadSheetContext } from '../../sheets/load-sheet-context.js';
import {
  AWARDS,
  type AwardStored,
  COURSE,
  type EnrolledLine,
  FACTS,
  type FactsLine,
  type PromotionLine,
  PROMOTIONS,
  REVISIONS,
  type RevisionLine,
  ROWS,
  type StoredRow,
  TEACHERS,
  type TeacherLine,
} from './class-statements.js';
import type { ClassYear, StoredDecision, Teacher } from './class-year.js';
import { loadRecords } from './load-records.js';

/** The values of a document that is kept, once: whoever signs a class asks for it again and again. */
const valuesIn = rememberedBy(valuesOf);

/**
 * Everything a class's signing is made of; null where there is no such class. Refuses with practice-class. Seventeen statements, however many pupils
 * and signatures. Inside a job of the write queue it is the state of that moment, for nobody else writes meanwhile.
 */
export async function loadClassYear(deps: Reading, classId: string): Promise<ClassYear | null> {
  const { db, clock } = deps;
  const ofClass = <Line extends object>(sql: string): Promise<Line[]> => select<Line>(db, sql, [classId]);
  const [
    context,
    sheet,
    profileSheet,
    [facts],
    enrolled,
    teachers,
    rows,
    records,
    awards,
    decisions,
    revisions,
    codesOf,
    brought,
  ] = await Promise.all([
    loadSheetContext(deps, classId, RECORD_SHEET),
    loadDocument(db, classId, RECORD_SHEET),
    loadDocument(db, classId, 'year'),
    select<FactsLine>(db, FACTS, [dayInVietnam(clock()), classId]),
    ofClass<EnrolledLine>(COURSE),
    ofClass<TeacherLine>(TEACHERS),
    ofClass<StoredRow>(ROWS),
    loadRecords(db, classId),
    ofClass<AwardStored>(AWARDS),
    ofClass<PromotionLine>(PROMOTIONS),
    ofClass<RevisionLine>(REVISIONS),
    loadOwnCodes(db),
    courseBrought(db, classId),
  ]);
  if (!context || !facts) return null;
  // Whoever asks for records has none of a class that is for practising, whatever she has the right to elsewhere.
  if (context.class.practice) throw refuse('practice-class');
  const today = dayInVietnam(clock());
  const calledOn = (on: Day): SchoolFacts => schoolOn(facts, on);
  const profile = valuesIn(profileSheet.document);
  return {
    context,
    document: sheet.document,
    signedRows: sheet.signedRows,
    before: valuesIn(sheet.document),
    values: withSupplementary(context, valuesIn(sheet.document)),
    profileDocument: profileSheet.document,
    profile,
    schoolOn: calledOn,
    today,
    place: calledOn(today).place,
    settings: settingsOf(facts),
    teachers: holdersOn(teachers, calendarIn(facts), today).map(teacherOf),
    personalIds: new Map(
      enrolled.flatMap(({ pupil, personalId }) => (personalId === null ? [] : [[pupil, personalId] as const])),
    ),
    course: courseOf(enrolled, context, { profile, calledOn, brought, names: namesOf(facts) }),
    rows: newestRows(rows),
    newestRow: rows.at(-1)?.id ?? 0,
    records,
    codes: codesOf(specVersionFor(context.schoolYear) ?? ''),
    awards: grouped(awards),
    decisions: new Map(decisions.map((line) => [line.pupil, decisionOf(line)])),
    revisedAt: {
      record: timesOf(revisions, RECORD_SHEET),
      profile: timesOf(revisions, PROFILE_SHEET),
    },
  };
}

const calendarIn = ({ calendar }: { readonly calendar: string }): SchoolCalendar =>
  JSON.parse(calendar) as SchoolCalendar;

const teacherOf = ({ userId, name, personalId, duty, subject, responsible }: TeacherLine): Teacher => ({
  userId,
  name,
  personalId,
  duty,
  subject,
  responsible: Boolean(responsible),
});

const decisionOf = (line: PromotionLine): StoredDecision => ({ ...line, promoted: Boolean(line.promoted) });

interface CourseParts {
  readonly profile: SheetValues;
  readonly calledOn: ClassYear['schoolOn'];
  readonly brought: ReadonlyMap<PupilId, readonly CourseLine[]>;
  /** All the school has had. */
  readonly names: readonly string[];
}

/** The number of registration is known of the year itself; earlier years' stand on their own records. */
function courseOf(
  enrolled: readonly EnrolledLine[],
  { class: klass }: ContextNow,
  { profile, calledOn, brought, names }: CourseParts,
): ReadonlyMap<PupilId, readonly CourseLine[]> {
  const course = new Map<PupilId, CourseLine[]>();
  for (const line of enrolled) {
    const { pupil, classId, className, schoolYear, since } = line;
    const registrationNumber = classId === klass.id ? valueAt(profile, pupil, 'profile.registrationNumber') : null;
    const lines = course.get(pupil) ?? [];
    course.set(pupil, lines);
    const schoolName = calledOn(calendarIn(line).ends).name;
    lines.push({ schoolYear, className, schoolName, registrationNumber, since });
  }
  for (const [pupil, lines] of course) course.set(pupil, courseWith(lines, brought.get(pupil) ?? [], names));
  return course;
}

function newestRows(rows: readonly StoredRow[]): ReadonlyMap<PupilId, ReadonlyMap<SubjectCode, StoredRow>> {
  const newest = new Map<PupilId, Map<SubjectCode, StoredRow>>();
  for (const row of rows) {
    const ofPupil = newest.get(row.pupil) ?? new Map<SubjectCode, StoredRow>();
    newest.set(row.pupil, ofPupil);
    ofPupil.set(row.subject, row);
  }
  return newest;
}

function grouped(awards: readonly AwardStored[]): ReadonlyMap<PupilId, readonly AwardStored[]> {
  const byPupil = new Map<PupilId, AwardStored[]>();
  for (const award of awards) byPupil.set(award.pupil, [...(byPupil.get(award.pupil) ?? []), award]);
  return byPupil;
}

const timesOf = (lines: readonly RevisionLine[], period: RevisionLine['period']): ReadonlyMap<number, string> =>
  new Map(lines.filter((line) => line.period === period).map(({ number, at }) => [number, at]));
