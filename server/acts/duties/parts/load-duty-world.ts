import { dayInVietnam } from '../../../../core/codes/day.js';
import type { DutyWorld } from '../../../../core/duties/change-duties.js';
import type { DutyLine } from '../../../../core/duties/duty-line.js';
import { SUBJECTS } from '../../../../core/fields/subjects.js';
import type { Grade } from '../../../../core/law/law.js';
import { lawFor, type SchoolYear } from '../../../../core/law/law-for.js';
import { subjectsOf } from '../../../../core/sheet/sheet-fields.js';
import { groupBy } from '../../../ground/group-by.js';
import type { Reading } from '../../../runner/deps.js';
import type { ClassSettings } from '../../../store/models/classes.js';
import { standsAside } from '../../../store/living-sql.js';
import { select } from '../../../store/sql.js';
import type { CurrentYear } from '../../school/current-year.js';
import { livingYears } from '../../school/living-years.js';

export interface SchoolDuties extends DutyWorld {
  readonly schoolYear: SchoolYear;
}

const CLASSES = `
  SELECT c.id, c.name, c.settings, e.grade FROM classes c
  LEFT JOIN (SELECT DISTINCT class_id, grade FROM enrolments) e ON e.class_id = c.id
  WHERE c.school_year_id = $1 ORDER BY c.position, c.id`;
const LINES = `
  SELECT a.id, a.user_id AS "userId", a.class_id AS "classId", a.subject, a.responsible, a.from_day AS "fromDay",
    a.to_day AS "toDay"
  FROM assignments a JOIN classes c ON c.id = a.class_id
  WHERE c.school_year_id = $1 AND NOT ${standsAside('a')} ORDER BY a.id`;
const PEOPLE = 'SELECT id AS "userId", name, active FROM users ORDER BY name, id';

interface ClassLine {
  readonly id: string;
  readonly name: string;
  readonly settings: string;
  /** Null where it has no pupils yet: then nobody knows what it is taught. */
  readonly grade: Grade | null;
}
type Stored<T, Key extends keyof T> = Omit<T, Key> & Readonly<Record<Key, boolean | number>>;

/** Who holds what in a year, the one that is on where none is given. Four statements. */
export async function loadDutyWorld(
  { db, clock }: Reading,
  given?: Pick<CurrentYear, 'id' | 'calendar'>,
): Promise<SchoolDuties> {
  const year = given ?? (await livingYears({ db, clock }))[0];
  const schoolYear = year.id;
  const [classLines, lines, people] = await Promise.all([
    select<ClassLine>(db, CLASSES, [schoolYear]),
    select<Stored<DutyLine, 'responsible'>>(db, LINES, [schoolYear]),
    select<Stored<DutyWorld['people'][number], 'active'>>(db, PEOPLE, []),
  ]);
  const { begins, ends } = year.calendar;
  return {
    schoolYear,
    today: dayInVietnam(clock()),
    begins,
    ends,
    classes: [...groupBy(classLines, ({ id }) => id).values()].map((ofClass) => classOf(schoolYear, ofClass)),
    people: people.map(({ active, ...person }) => ({ ...person, active: Boolean(active) })),
    lines: lines.map(({ responsible, ...line }) => ({ ...line, responsible: Boolean(responsible) })),
  };
}

function classOf(schoolYear: SchoolYear, lines: readonly ClassLine[]): DutyWorld['classes'][number] {
  const { id, name, settings } = lines[0]!;
  const law = lawFor(schoolYear);
  const klass = { id, name, ...(JSON.parse(settings) as ClassSettings), homeroomTeacher: '' };
  const taught = new Set(lines.flatMap(({ grade }) => (grade === null ? [] : subjectsOf(law, grade, klass))));
  return { id, name, subjects: SUBJECTS.filter((subject) => taught.has(subject)) };
}
