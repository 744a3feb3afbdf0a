import { planPupils } from '../../../core/import/plan-book.js';
import type { ListedPupil } from '../../../core/import/plan-book.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import { writeWorkbook } from '../../files/write-workbook.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { select } from '../../store/sql.js';
import { loadCurrentYear, loadSchool } from '../school/load-school.js';
import { dayWithin } from '../sheets/load-sheet-context.js';
import { fileName } from '../sheets/workbook/file-name.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';

const LISTED = `
  SELECT p.id AS code, p.name, p.birth_date AS "birthDate", p.sex, p.personal_id AS "personalId",
    p.lifelong_code AS "lifelongCode", e.grade, c.name AS "className", c.campus
  FROM classes c JOIN enrolments e ON e.class_id = c.id JOIN pupils p ON p.id = e.pupil_id
  WHERE c.school_year_id = $1 AND e.from_day <= $2 AND (e.to_day IS NULL OR e.to_day >= $2)
  ORDER BY c.position, e.position, e.id`;

const listed = act({
  act: 'export-pupils',
  run: async ({ db, clock, note }, _: { readonly caller: Caller }) => {
    const { id, calendar } = await loadCurrentYear(db);
    const day = dayWithin(calendar, dayInVietnam(clock()));
    const pupils = await select<ListedPupil>(db, LISTED, [id, day]);
    await note({ kind: 'pupils.exported', schoolYear: id, pupils: pupils.length });
    return { pupils, schoolYear: id, schoolCode: (await loadSchool(db, clock())).code };
  },
});

/** The pupils of the year today, in the columns an import knows. Refuses with not-allowed. */
export async function exportPupils(deps: Deps, input: { readonly caller: Caller }): Promise<IssuedWorkbook> {
  const { pupils, schoolYear, schoolCode } = await listed(deps, input);
  const bytes = await writeWorkbook(planPupils(pupils, schoolCode));
  return { name: fileName(`học sinh ${schoolYear}`), bytes };
}
