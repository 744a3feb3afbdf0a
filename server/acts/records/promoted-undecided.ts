/** Records that say "Được lên lớp" though nobody confirmed or decided it: an older version let a blank promote. */
import { promotedBySilence } from '../../../core/record/promotion.js';
import { isSigned, statesWhere } from '../../../core/record/record-states.js';
import type { YearRecord } from '../../../core/record/year-record.js';
import { places } from '../../store/sql.js';
import { UNIT_IN_HAND } from '../../store/unit-sql.js';

const SIGNED = statesWhere(isSigned);

/** The texts find the candidates without parsing every document; the document itself decides. */
const PROMOTED_UNDECIDED = `
  SELECT c.school_year_id AS "schoolYear", c.name AS "className", r.pupil_id AS "pupil", v.document
  FROM records r
  JOIN ${UNIT_IN_HAND} AND u.state IN (${places(1, SIGNED)})
  JOIN record_versions v ON v.record_id = r.id AND v.version = u.version
  JOIN classes c ON c.id = r.class_id
  WHERE v.document LIKE '%"promoted":true%' AND v.document NOT LIKE '%"completed":true%'
    AND NOT EXISTS (
      SELECT 1 FROM promotion_decisions d
      WHERE d.pupil_id = r.pupil_id AND d.school_year_id = r.school_year_id AND d.promoted)
  ORDER BY c.school_year_id, c.position, r.id`;

export interface PromotedUndecided {
  readonly schoolYear: string;
  readonly className: string;
  /** Mã học sinh. */
  readonly pupils: readonly string[];
}

/** By class, oldest year first; nothing stored is changed. `read` runs one statement with its values. */
export async function promotedUndecided(
  read: (sql: string, bind: readonly string[]) => Promise<object[]>,
): Promise<PromotedUndecided[]> {
  const lines = (await read(PROMOTED_UNDECIDED, SIGNED)) as {
    readonly schoolYear: string;
    readonly className: string;
    readonly pupil: string;
    readonly document: string;
  }[];
  const classes = new Map<string, PromotedUndecided & { pupils: string[] }>();
  for (const { schoolYear, className, pupil, document } of lines) {
    if (!promotedBySilence(JSON.parse(document) as YearRecord)) continue;
    const key = `${schoolYear} ${className}`;
    const known = classes.get(key) ?? { schoolYear, className, pupils: [] };
    classes.set(key, known);
    known.pupils.push(pupil);
  }
  return [...classes.values()];
}
