import { dayInVietnam } from '../../../core/codes/day.js';
import type { Inspections } from '../../../core/contract/inspections.js';
import { canAmong } from '../../../core/rights/allow.js';
import { groupBy } from '../../ground/group-by.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { REAL_YEAR } from '../../store/practice-sql.js';
import { select } from '../../store/sql.js';

type Line = Omit<Inspections['inspections'][number], 'years' | 'classes'> & {
  readonly years: string;
  readonly classes: string | null;
};

const LINES = `
  SELECT i.id, u.name, u.account, i.decision, i.decided_on AS "decidedOn", i.authority, i.years, i.classes,
    i.from_day AS "fromDay", i.to_day AS "toDay", w.name AS "openedBy"
  FROM inspections i JOIN users u ON u.id = i.user_id JOIN users w ON w.id = i.opened_by
  ORDER BY i.opened_at DESC, i.id LIMIT 200`;
const PEOPLE = 'SELECT id AS "userId", name FROM users WHERE active ORDER BY name, id';
const CLASSES = `
  SELECT c.id, c.name, c.school_year_id AS "schoolYear" FROM classes c JOIN school_years y ON y.id = c.school_year_id
  WHERE ${REAL_YEAR} ORDER BY c.school_year_id DESC, c.position, c.id`;

/** Inspections by their decisions, newest first, and what another could be about. */
export const listInspections = look({
  act: 'read-inspections',
  run: async ({ db, asker, clock }, _: { readonly caller: Caller }): Promise<Inspections> => {
    const lines = await select<Line>(db, LINES, []);
    const people = await select<Inspections['people'][number]>(db, PEOPLE, []);
    const classes = await select<{ id: string; name: string; schoolYear: string }>(db, CLASSES, []);
    const names = new Map(classes.map(({ id, name }) => [id, name]));
    return {
      today: dayInVietnam(clock()),
      inspections: lines.map(({ years, classes: some, ...line }) => ({
        ...line,
        years: JSON.parse(years) as string[],
        classes: some === null ? null : (JSON.parse(some) as string[]).map((id) => names.get(id) ?? id),
      })),
      people,
      years: [...groupBy(classes, ({ schoolYear }) => schoolYear)].map(([id, own]) => ({
        id,
        classes: own.map(({ id: classId, name }) => ({ id: classId, name })),
      })),
      can: canAmong(asker, ['open-inspection']),
    };
  },
});
