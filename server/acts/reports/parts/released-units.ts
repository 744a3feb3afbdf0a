/** Units that were released, with what finalising and recalling ask of them. */
import type { SchoolYear } from '../../../../core/law/law-for.js';
import type { SchoolCalendar } from '../../../../core/law/school-calendar.js';
import type { LawGroup } from '../../../../core/locks/closing-days.js';
import { isReleased, type RecordState, statesWhere } from '../../../../core/record/record-states.js';
import type { Reader } from '../../../store/reader.js';
import { places, select } from '../../../store/sql.js';
import { isKeptBack } from '../../../store/unit-sql.js';
import type { UnitToMove } from './move-units.js';

export interface ReleasedUnit extends UnitToMove {
  readonly pupil: string;
  readonly name: string;
  readonly classId: string;
  readonly className: string;
  readonly schoolYear: SchoolYear;
  readonly code: string;
  readonly group: LawGroup;
  /** Of the last acceptance; null before one. */
  readonly acceptedAt: string | null;
  /** Sealed without a personal number: in no package, and not reported (H14). */
  readonly keptBack: boolean;
  /** Her pupil has a number now. */
  readonly numbered: boolean;
}

interface Line extends Omit<ReleasedUnit, 'group' | 'state' | 'keptBack' | 'numbered'> {
  readonly state: RecordState;
  readonly second: number;
  readonly kept: number;
  readonly number: number;
}

const RELEASED = statesWhere(isReleased);
const units = (states: readonly RecordState[]): string => `
  SELECT u.id AS unit, u.record_id AS record, u.version, u.state, u.lookup_code AS code, r.pupil_id AS pupil, p.name,
    c.id AS "classId", c.name AS "className", r.school_year_id AS "schoolYear",
    (SELECT MAX(m.at) FROM unit_moves m WHERE m.unit_id = u.id AND m.act = 'accept') AS "acceptedAt",
    CASE WHEN ${isKeptBack('u')} THEN 1 ELSE 0 END AS kept, CASE WHEN p.personal_id IS NULL THEN 0 ELSE 1 END AS number,
    (SELECT COUNT(*) FROM supplementary_cases k
     WHERE k.pupil_id = r.pupil_id AND k.school_year_id = r.school_year_id AND k.withdrawn_at IS NULL) AS second
  FROM units u JOIN records r ON r.id = u.record_id JOIN pupils p ON p.id = r.pupil_id JOIN classes c ON c.id = r.class_id
  WHERE u.state IN (${places(1, states)})
  ORDER BY r.school_year_id, c.name, u.id`;

/** Of every year, in some of the states after the release; a line a unit, one statement. */
export async function releasedUnits(db: Reader, states = RELEASED): Promise<ReleasedUnit[]> {
  const lines = await select<Line>(db, units(states), [...states]);
  return lines.map(({ second, kept, number, ...unit }) => ({
    ...unit,
    group: Number(second) > 0 ? 'second' : 'first',
    keptBack: Number(kept) > 0,
    numbered: Number(number) > 0,
  }));
}

/** Calendars by year. */
export async function calendars(db: Reader): Promise<ReadonlyMap<string, SchoolCalendar>> {
  const rows = await db.schoolYears.findAll({ attributes: ['id', 'calendar'], raw: true });
  return new Map(rows.map(({ id, calendar }) => [id, JSON.parse(calendar) as SchoolCalendar]));
}
