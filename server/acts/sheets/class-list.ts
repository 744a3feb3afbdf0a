/** A class's list as one text: an overview of forty classes reads forty rows in place of fourteen hundred. */
import type { Day } from '../../../core/codes/day.js';
import type { SchoolYear } from '../../../core/law/law-for.js';
import type { RecordState } from '../../../core/record/record-states.js';
import type { PupilOnSheet } from '../../../core/sheet/context.js';
import { LINE, PART, plain, textOf } from '../../store/row-text.js';
import { UNIT_IN_HAND } from '../../store/unit-sql.js';
import { CASE_PARTS, supplementaryOf } from './case-on-sheet.js';

export interface Enrolment {
  readonly pupil: PupilOnSheet;
  readonly fromDay: Day;
  readonly toDay: Day | null;
  /** Of her year record; null where nobody has begun one. */
  readonly state: RecordState | null;
}

const PARTS = [
  ...['p.id', plain('p.name'), 'p.birth_date', 'p.sex', 'e.grade', 'e.mode', 'e.from_day'],
  ...["COALESCE(e.to_day, '')", "COALESCE(u.state, '')", ...CASE_PARTS],
];

/** SQL: the list, over the rows of `ENROLLED` of one class. */
export const CLASS_LIST = textOf(PARTS, 'e.position');

/** SQL: enrolments (`e`) with pupil, record and case. */
export const ENROLLED = `enrolments e JOIN pupils p ON p.id = e.pupil_id
  LEFT JOIN records r ON r.class_id = e.class_id AND r.pupil_id = e.pupil_id
  LEFT JOIN ${UNIT_IN_HAND}
  LEFT JOIN supplementary_cases k ON k.class_id = e.class_id AND k.pupil_id = e.pupil_id AND k.withdrawn_at IS NULL`;

/** Who is and was in the class; null where nobody ever was. */
export const enrolmentsOf = (list: string | null, schoolYear: SchoolYear): Enrolment[] =>
  list === null ? [] : list.split(LINE).map((line) => enrolmentOf(line, schoolYear));

function enrolmentOf(line: string, schoolYear: SchoolYear): Enrolment {
  const [id = '', name = '', birthDate = '', sex, grade, mode, fromDay = '', toDay = '', state = '', ...parts] =
    line.split(PART);
  const pupil = { id, name, birthDate, sex, grade: Number(grade), mode } as PupilOnSheet;
  return {
    pupil: parts[0] === '' ? pupil : { ...pupil, ...supplementaryOf(parts, schoolYear) },
    fromDay,
    toDay: toDay === '' ? null : toDay,
    state: state === '' ? null : (state as RecordState),
  };
}
