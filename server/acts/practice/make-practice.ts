/** The class everybody may practise in (G17): in a year of its own, with made-up pupils. Where there is one, it is over. */
import { addDays } from '../../../core/codes/day.js';
import { LAWFUL_ACTS } from '../../../core/law/lawful-days.js';
import type { Grade } from '../../../core/law/law.js';
import type { SchoolCalendar } from '../../../core/law/school-calendar.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { select } from '../../store/sql.js';
import { loadCurrentYear } from '../school/load-school.js';
import { endOpen } from './parts/end-open.js';
import { classOfPractice, PRACTICE_CLASS, practisedBy, pupilOfPractice } from './parts/made-up.js';

export interface MakePracticeInput {
  readonly caller: Caller;
  readonly grade: Grade;
}

/** Values of one that is over stay in the trail, as all values do: an empty one stands in its place. */
export const makePractice = act({
  act: 'keep-practice',
  run: async ({ db, clock, note }, { grade }: MakePracticeInput): Promise<{ classId: string }> => {
    await endOpen({ db, clock, note });
    const { id: schoolYear, calendar } = await loadCurrentYear(db);
    const [{ n }] = (await select<{ n: number | string }>(db, EVER, [])) as [{ n: number | string }];
    const number = Number(n) + 1;
    const practiceYear = practisedBy(number);
    const classId = classOfPractice(number);
    await db.schoolYears.create({
      id: practiceYear,
      current: false,
      calendar: JSON.stringify(openCalendar(calendar)),
      settings: '{}',
      practiceOf: schoolYear,
    });
    const settings = { optionalSubjects: [], foreignLanguage: 'Tiếng Anh', optionalSubjectsCount: false };
    await db.classes.create({
      id: classId,
      schoolYearId: practiceYear,
      name: PRACTICE_CLASS,
      position: 1,
      settings: JSON.stringify(settings),
    });
    const pupils = Array.from({ length: PUPILS }, (_, at) => pupilOfPractice(number, at + 1, { grade, schoolYear }));
    await db.pupils.bulkCreate(pupils);
    await db.enrolments.bulkCreate(
      pupils.map(({ id }, at) => ({
        ...{ pupilId: id, classId, grade, mode: 'normal' as const, position: at + 1, fromDay: calendar.begins },
      })),
    );
    await note({
      kind: 'practice.made',
      practiceYear,
      classId,
      schoolYear,
      grade,
      pupils: pupils.map(({ id }) => id),
    });
    return { classId };
  },
});

const PUPILS = 10;
const EVER = 'SELECT COUNT(*) AS n FROM school_years WHERE practice_of IS NOT NULL';

/** Nothing closes there: neither the school's days nor the law's are for practising. */
function openCalendar({ begins, ends }: SchoolCalendar): SchoolCalendar {
  const never = addDays(ends, 366);
  return { begins, ends, closes: {}, lawful: Object.fromEntries(LAWFUL_ACTS.map((one) => [one, never])) };
}
