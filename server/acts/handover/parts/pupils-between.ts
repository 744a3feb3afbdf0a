/** Which pupils came from which class of an earlier year into which class. */
import { type Day, dayInVietnam } from '../../../../core/codes/day.js';
import type { Grade } from '../../../../core/law/law.js';
import type { SchoolCalendar } from '../../../../core/law/school-calendar.js';
import type { Reading } from '../../../runner/deps.js';
import { inForce } from '../../../store/in-force.js';
import { select } from '../../../store/sql.js';
import { dayWithin } from '../../sheets/load-sheet-context.js';

export interface ClassNow {
  readonly id: string;
  readonly name: string;
  readonly schoolYear: string;
  readonly calendar: SchoolCalendar;
}

const CLASS = `
  SELECT c.id, c.name, c.school_year_id AS "schoolYear", y.calendar
  FROM classes c JOIN school_years y ON y.id = c.school_year_id WHERE c.id = $1`;

/** Null where there is no such class. */
export async function classNow({ db }: Pick<Reading, 'db'>, classId: string): Promise<ClassNow | null> {
  const [line] = await select<Omit<ClassNow, 'calendar'> & { readonly calendar: string }>(db, CLASS, [classId]);
  return line ? { ...line, calendar: JSON.parse(line.calendar) as SchoolCalendar } : null;
}

export interface CameFrom {
  readonly pupil: string;
  readonly name: string;
  /** The last class of an earlier year in which she came to the end; nulls where there is none. */
  readonly fromId: string | null;
  readonly fromName: string | null;
  readonly fromYear: string | null;
  readonly fromGrade: Grade | null;
}

/** $1 class, $2 day. */
const CAME_FROM = `
  SELECT p.id AS pupil, p.name, f.id AS "fromId", f.name AS "fromName", f.school_year_id AS "fromYear",
    o.grade AS "fromGrade"
  FROM classes c JOIN enrolments n ON n.class_id = c.id JOIN pupils p ON p.id = n.pupil_id
  LEFT JOIN enrolments o ON o.id = (
    SELECT l.id FROM enrolments l JOIN classes k ON k.id = l.class_id
    WHERE l.pupil_id = n.pupil_id AND k.school_year_id < c.school_year_id AND l.ended_as IS NULL
    ORDER BY l.from_day DESC, l.id DESC LIMIT 1)
  LEFT JOIN classes f ON f.id = o.class_id
  WHERE c.id = $1 AND ${inForce('$2', 'n')} ORDER BY n.position, n.id`;

/** The pupils of a class today, in its order, with where they were. One statement. */
export const cameFrom = ({ db, clock }: Reading, { id, calendar }: ClassNow): Promise<CameFrom[]> =>
  select<CameFrom>(db, CAME_FROM, [id, dayWithin(calendar, dayInVietnam(clock()))]);

/** $1 class, $2 day. */
const LEADER = `
  SELECT u.name FROM assignments a JOIN users u ON u.id = a.user_id
  WHERE a.class_id = $1 AND a.duty = 'homeroom' AND a.responsible AND ${inForce('$2', 'a')} ORDER BY a.id LIMIT 1`;

/** Who leads a class, or led it on its year's last day; empty where nobody does. */
export async function leaderOf({ db, clock }: Reading, klass: ClassNow): Promise<string> {
  const day: Day = dayWithin(klass.calendar, dayInVietnam(clock()));
  const [line] = await select<{ readonly name: string }>(db, LEADER, [klass.id, day]);
  return line?.name ?? '';
}
