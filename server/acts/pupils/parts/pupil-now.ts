/** A pupil of the current year as an act on her finds her. */
import { shownDay } from '../../../../core/codes/day.js';
import type { SchoolCalendar } from '../../../../core/law/school-calendar.js';
import { isReleased, isSigned, type RecordState } from '../../../../core/record/record-states.js';
import type { Grade } from '../../../../core/law/law.js';
import type { AssessmentMode } from '../../../../core/sheet/context.js';
import { refuse } from '../../../ground/refused.js';
import type { Reader, Writer } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';
import { loadCurrentYear } from '../../school/load-school.js';

export interface Facts {
  readonly name: string;
  readonly birthDate: string;
  readonly sex: 'F' | 'M';
  readonly personalId: string | null;
  readonly lifelongCode: string | null;
}

export interface Time {
  readonly id: number;
  readonly classId: string;
  readonly className: string;
  readonly grade: Grade;
  readonly mode: AssessmentMode;
  readonly fromDay: string;
  readonly toDay: string | null;
}

export interface PupilNow {
  readonly facts: Facts;
  readonly year: { readonly id: string; readonly calendar: SchoolCalendar };
  /** Her times in classes of the year, in their order. */
  readonly times: readonly Time[];
  /** Classes of records, of any year, that are signed and have not left the school. */
  readonly signed: readonly { readonly className: string; readonly ofThisYear: boolean }[];
  /** Whether a transcript of some year has left the school. */
  readonly released: boolean;
}

const TIMES = `
  SELECT e.id, e.class_id AS "classId", c.name AS "className", e.grade, e.mode, e.from_day AS "fromDay", e.to_day AS "toDay"
  FROM enrolments e JOIN classes c ON c.id = e.class_id
  WHERE e.pupil_id = $1 AND c.school_year_id = $2 ORDER BY e.from_day, e.id`;

const UNITS = `
  SELECT u.state, c.name AS "className", r.school_year_id AS "schoolYear"
  FROM records r JOIN units u ON u.record_id = r.id JOIN classes c ON c.id = r.class_id WHERE r.pupil_id = $1`;

/** Refuses with not-found. */
export async function loadPupilNow(db: Reader, pupilId: string): Promise<PupilNow> {
  const year = await loadCurrentYear(db);
  const [row, times, units] = await Promise.all([
    db.pupils.findByPk(pupilId, { raw: true }),
    select<Time>(db, TIMES, [pupilId, year.id]),
    select<{ state: RecordState; className: string; schoolYear: string }>(db, UNITS, [pupilId]),
  ]);
  if (!row) throw refuse('not-found');
  const { name, birthDate, sex, personalId, lifelongCode } = row;
  return {
    facts: { name, birthDate, sex, personalId, lifelongCode },
    year,
    times,
    signed: units
      .filter(({ state }) => isSigned(state) && !isReleased(state))
      .map(({ className, schoolYear }) => ({ className, ofThisYear: schoolYear === year.id })),
    released: units.some(({ state }) => isReleased(state)),
  };
}

/** Refuses with pupil-day-odd. */
export function requireDay(day: string, from: string, to: string): void {
  if (day < from || day > to) throw refuse('pupil-day-odd', { from: shownDay(from), to: shownDay(to) });
}

/** Refuses with pupil-year-signed where this year's record is signed, be it released or not. */
export async function requireUnsigned(db: Writer, pupilId: string, schoolYear: string): Promise<void> {
  const units = await select<{ state: RecordState }>(
    db,
    'SELECT u.state FROM records r JOIN units u ON u.record_id = r.id WHERE r.pupil_id = $1 AND r.school_year_id = $2',
    [pupilId, schoolYear],
  );
  if (units.some(({ state }) => isSigned(state))) throw refuse('pupil-year-signed');
}

/** The time that holds a day. Refuses with pupil-not-enrolled. */
export function timeOn({ times }: Pick<PupilNow, 'times'>, day: string): Time {
  const time = times.find(({ fromDay, toDay }) => fromDay <= day && (toDay === null || toDay >= day));
  if (!time) throw refuse('pupil-not-enrolled');
  return time;
}
