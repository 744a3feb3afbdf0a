/** Released units in force that a certificate signed at or after a moment, as they were received: revoked from then on, they fail. */
import type { TouchedUnit } from '../../../../core/contract/revocations.js';
import { isInForce, isReleased, type Slot, statesWhere } from '../../../../core/record/record-states.js';
import { groupBy } from '../../../ground/group-by.js';
import type { Reader } from '../../../store/reader.js';
import { places, select } from '../../../store/sql.js';

const STANDING = statesWhere((state) => isReleased(state) && isInForce(state));
const WHO = `u.id AS unit, r.pupil_id AS pupil, COALESCE(p.name, r.pupil_id) AS name, r.class_id AS "classId",
  c.name AS "className", r.school_year_id AS "schoolYear", u.lookup_code AS code, u.state`;
const JOINED = `JOIN records r ON r.id = u.record_id JOIN classes c ON c.id = r.class_id LEFT JOIN pupils p ON p.id = r.pupil_id`;
const STATES = `u.state IN (${places(3, STANDING)}) AND u.replaced_by IS NULL`;
/** $1 certificate, $2 instant. */
const TOUCHED = `
  SELECT ${WHO}, s.slot FROM record_signatures s JOIN units u ON u.record_id = s.record_id AND u.version = s.version ${JOINED}
  WHERE s.certificate = $1 AND s.received_at >= $2 AND ${STATES}
  UNION ALL
  SELECT ${WHO}, 'seal' FROM unit_seals s JOIN units u ON u.id = s.unit_id AND u.seal = s.number ${JOINED}
  WHERE s.certificate = $1 AND s.received_at >= $2 AND ${STATES}`;

type Line = Omit<TouchedUnit, 'slots' | 'replacement'> & { readonly slot: Slot };

/** In the order of classes and names. One statement. */
export async function touchedUnits(db: Reader, fingerprint: string, at: string): Promise<TouchedUnit[]> {
  const lines = await select<Line>(db, TOUCHED, [fingerprint, at, ...STANDING]);
  const units = [...groupBy(lines, ({ unit }) => unit).values()].map((own): TouchedUnit => {
    const { slot: _, ...unit } = own[0]!;
    const slots = [...new Set(own.map(({ slot }) => slot))].sort();
    return { ...unit, slots, replacement: slots.every((slot) => slot === 'seal') ? 'seal-again' : 'recall' };
  });
  const keyOf = ({ schoolYear, className, name, unit }: TouchedUnit): string =>
    [schoolYear, className, name, String(unit)].join('\n');
  return units.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
