import { dayInVietnam } from '../../../core/codes/day.js';
import type { Pupils } from '../../../core/contract/pupils.js';
import type { Taught } from '../../../core/contract/taught.js';
import { gradeOfClass } from '../../../core/import/read-facts.js';
import { canAmong } from '../../../core/rights/allow.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { groupBy } from '../../ground/group-by.js';
import type { ClassRow } from '../../store/models/classes.js';
import type { SchoolProfile } from '../../store/models/school.js';
import { select } from '../../store/sql.js';
import { livingYear } from '../school/living-years.js';
import { dayWithin } from '../sheets/load-sheet-context.js';

type Line = Omit<Pupils['pupils'][number], 'numbered'> & { readonly numbered: boolean | number };

const CLASSES = 'SELECT id, name, campus, settings FROM classes WHERE school_year_id = $1 ORDER BY position, id';
const PUPILS = `
  SELECT p.id AS code, p.name, p.birth_date AS "birthDate", p.sex, e.class_id AS "classId", e.grade, e.mode,
    e.from_day AS "fromDay", e.to_day AS "toDay", e.ended_as AS "endedAs", p.personal_id IS NOT NULL AS numbered
  FROM classes c JOIN enrolments e ON e.class_id = c.id JOIN pupils p ON p.id = e.pupil_id
  WHERE c.school_year_id = $1 ORDER BY c.position, e.position, e.from_day, e.id`;

/** Classes and pupils of a year that lives; nothing is changed in one that is over. Refuses with not-found. Three statements and the years. */
export const listPupils = look({
  act: 'read-pupils',
  run: async (
    { db, clock, asker },
    { year: asked }: { readonly caller: Caller; readonly year?: string | undefined },
  ): Promise<Pupils> => {
    const { year, living } = await livingYear({ db, clock }, asked);
    const { id, calendar } = year;
    const [school, classes, lines] = await Promise.all([
      db.school.findByPk(1, { attributes: ['profile'], raw: true }),
      select<Pick<ClassRow, 'id' | 'name' | 'campus' | 'settings'>>(db, CLASSES, [id]),
      select<Line>(db, PUPILS, [id]),
    ]);
    const today = dayWithin(calendar, dayInVietnam(clock()));
    // Who moved stands where she is last.
    const last = new Map<string, Line>();
    for (const line of lines) {
      const other = last.get(line.code);
      if (!other || other.fromDay <= line.fromDay) last.set(line.code, line);
    }
    const pupils = lines.filter((line) => last.get(line.code) === line);
    const inClass = groupBy(
      pupils.filter(({ toDay }) => toDay === null || toDay >= today),
      ({ classId }) => classId,
    );
    const { campuses: named = [] } = JSON.parse(school?.profile ?? '{}') as Partial<SchoolProfile>;
    const campuses = [...new Set([...named, ...classes.flatMap(({ campus }) => campus ?? [])])];
    return {
      campuses,
      schoolYear: id,
      years: living.map((one) => one.id),
      begins: calendar.begins,
      ends: calendar.ends,
      today,
      classes: classes.map(({ settings, ...klass }) => {
        const there = inClass.get(klass.id) ?? [];
        const named = gradeOfClass(klass.name);
        const grades = [...new Set([...there.map(({ grade }) => grade), ...(named === null ? [] : [named])])];
        return {
          ...klass,
          grades: grades.sort((a, b) => a - b),
          pupils: there.length,
          taught: JSON.parse(settings) as Taught,
        };
      }),
      pupils: pupils.map(({ numbered, ...line }) => ({ ...line, numbered: Boolean(numbered) })),
      can:
        year !== living[0]
          ? []
          : canAmong(asker, ['keep-pupils', 'keep-classes', 'import-pupils', 'export-pupils', 'read-rollover']),
    };
  },
});
