import { planList, writtenDay } from '../../../core/import/list-book.js';
import { LAST_GRADE } from '../../../core/law/law.js';
import { lastTime } from '../../../core/rollover/proposal.js';
import type { Standing } from '../../../core/rollover/standing.js';
import { writeWorkbook } from '../../files/write-workbook.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { isReleased, statesWhere } from '../../../core/record/record-states.js';
import { places, select } from '../../store/sql.js';
import { UNIT_IN_HAND } from '../../store/unit-sql.js';
import { whenFresh } from '../progress/stale.js';
import { loadYearFacts } from '../rollover/parts/load-year-facts.js';
import { fileName } from '../sheets/workbook/file-name.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';

interface FinishersInput {
  readonly caller: Caller;
  readonly year: string;
}

const RELEASED = statesWhere(isReleased);
const PUPILS = `
  SELECT p.id, p.sex, p.personal_id AS "personalId", p.lifelong_code AS "lifelongCode", u.lookup_code AS code
  FROM enrolments e JOIN classes c ON c.id = e.class_id JOIN pupils p ON p.id = e.pupil_id
  LEFT JOIN records r ON r.pupil_id = p.id AND r.class_id = c.id
  LEFT JOIN ${UNIT_IN_HAND} AND u.state IN (${places(1, RELEASED)})
  WHERE c.school_year_id = $${RELEASED.length + 1} AND e.grade = $${RELEASED.length + 2}`;

interface Finisher {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string;
  readonly className: string;
  readonly standing: Standing;
  readonly sex: 'F' | 'M';
  readonly personalId: string | null;
  readonly lifelongCode: string | null;
  /** Mã tra cứu of the released record; null where none is. */
  readonly code: string | null;
}

const listed = act({
  act: 'export-pupils',
  run: async (at, { year }: FinishersInput): Promise<Finisher[]> => {
    const { facts } = await loadYearFacts(at, year);
    const lines = await select<Omit<Finisher, 'name' | 'birthDate' | 'className' | 'standing'>>(at.db, PUPILS, [
      ...RELEASED,
      year,
      LAST_GRADE,
    ]);
    const known = new Map(lines.map((line) => [line.id, line]));
    const names = new Map(facts.classes.map(({ id, name }) => [id, name]));
    const pupils = facts.pupils.flatMap((pupil): Finisher[] => {
      const time = lastTime(pupil, facts.ends);
      const line = known.get(pupil.id);
      if (time?.grade !== LAST_GRADE || !line) return [];
      const { name, birthDate, standing } = pupil;
      return [{ ...line, name, birthDate, standing, className: names.get(time.classId) ?? '' }];
    });
    if (pupils.length === 0) throw refuse('not-found');
    await at.note({ kind: 'finishers.exported', schoolYear: year, pupils: pupils.length });
    return pupils;
  },
});

const COMPLETED: Readonly<Record<Standing, string>> = {
  finishes: 'Hoàn thành',
  stays: 'Chưa hoàn thành',
  up: '',
  open: 'Chưa có kết quả',
};

/** Pupils of the last grade for the schools that take them in. Refuses with not-found where there are none. */
export async function exportFinishers(deps: Deps, input: FinishersInput): Promise<IssuedWorkbook> {
  const pupils = await whenFresh(deps, () => listed(deps, input));
  const plan = planList<Finisher>(
    `Lớp 5 năm học ${input.year}`,
    [
      { header: 'Mã học sinh', width: 16, text: ({ id }) => id },
      { header: 'Họ và tên', width: 28, text: ({ name }) => name },
      { header: 'Ngày sinh', width: 14, text: ({ birthDate }) => writtenDay(birthDate) },
      { header: 'Giới tính', width: 10, text: ({ sex }) => (sex === 'F' ? 'Nữ' : 'Nam') },
      { header: 'Số định danh cá nhân', width: 20, text: ({ personalId }) => personalId },
      { header: 'Mã hồ sơ học tập suốt đời', width: 24, text: ({ lifelongCode }) => lifelongCode },
      { header: 'Lớp', width: 8, text: ({ className }) => className },
      { header: 'Chương trình tiểu học', width: 20, text: ({ standing }) => COMPLETED[standing] },
      { header: 'Mã tra cứu học bạ', width: 40, text: ({ code }) => code },
    ],
    pupils,
  );
  return { name: fileName(`học sinh lớp 5 ${input.year}`), bytes: await writeWorkbook(plan) };
}
