import { isRecalled, isReleased, type RecordState, statesWhere } from '../../../../core/record/record-states.js';
import type { OwnUnit } from '../../../../core/reports/held.js';
import type { Reader } from '../../../store/reader.js';
import { places, select } from '../../../store/sql.js';

export interface EverReleased extends OwnUnit {
  readonly unit: number;
  readonly code: string;
  readonly name: string;
  readonly className: string;
  readonly schoolYear: string;
}

const EVER = statesWhere((state) => isReleased(state) || isRecalled(state));
const UNITS = `
  SELECT u.id AS unit, u.lookup_code AS code, u.state, u.digest, p.name, c.name AS "className",
    r.school_year_id AS "schoolYear",
    CASE WHEN EXISTS (SELECT 1 FROM unit_moves m WHERE m.unit_id = u.id AND m.act = 'accept') THEN 1 ELSE 0 END AS accepted
  FROM units u JOIN records r ON r.id = u.record_id JOIN pupils p ON p.id = r.pupil_id JOIN classes c ON c.id = r.class_id
  WHERE u.state IN (${places(1, EVER)}) ORDER BY r.school_year_id, c.name, u.id`;

type Line = Omit<EverReleased, 'wasAccepted'> & { readonly state: RecordState; readonly accepted: number | string };

/** Units the school has released, taken back since or not, of every year. One statement. */
export async function everReleased(db: Reader): Promise<EverReleased[]> {
  const lines = await select<Line>(db, UNITS, [...EVER]);
  return lines.map(({ accepted, ...unit }) => ({ ...unit, wasAccepted: Number(accepted) > 0 }));
}
