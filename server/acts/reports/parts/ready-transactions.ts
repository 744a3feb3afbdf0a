/** Signed packages that can be reported: nobody has reported them, and every record in them is as it was signed into them. */
import { allows, statesWhere } from '../../../../core/record/record-states.js';
import type { Reader } from '../../../store/reader.js';
import { listOf, places, select } from '../../../store/sql.js';

/** States from which a unit is reported. */
export const TO_REPORT = statesWhere((state) => allows(state, 'submit'));

/**
 * SQL: whether a transaction `x` is ready. A unit that was sealed again since, recalled, or refused with its package, spoils it:
 * the clerk signs another. `states`: a list of places for `TO_REPORT`.
 */
export const isReady = (states: string): string => `
  NOT EXISTS (SELECT 1 FROM reports p WHERE p.transaction_id = x.id)
  AND NOT EXISTS (
    SELECT 1 FROM transaction_records o
    LEFT JOIN units ou ON ou.record_id = o.record_id AND ou.version = o.version AND ou.state IN ${states}
    LEFT JOIN unit_seals os ON os.unit_id = ou.id AND os.number = ou.seal
    WHERE o.transaction_id = x.id AND (ou.id IS NULL OR os.received_at > x.made_at))`;

export interface ReadyLine {
  readonly transactionId: string;
  readonly classId: string;
  readonly className: string;
  readonly schoolYear: string;
  readonly signedAt: string;
  readonly unit: number;
  readonly record: number;
  readonly version: number;
  readonly state: (typeof TO_REPORT)[number];
  readonly pupil: string;
  readonly name: string;
}

const READY = `
  SELECT x.id AS "transactionId", c.id AS "classId", c.name AS "className", c.school_year_id AS "schoolYear",
    x.signed_at AS "signedAt", u.id AS unit, u.record_id AS record, u.version, u.state, p.id AS pupil, p.name
  FROM transactions x
  JOIN classes c ON c.id = x.class_id
  JOIN transaction_records t ON t.transaction_id = x.id
  JOIN units u ON u.record_id = t.record_id AND u.version = t.version AND u.state IN (${places(1, TO_REPORT)})
  JOIN records r ON r.id = u.record_id
  JOIN pupils p ON p.id = r.pupil_id
  WHERE ${isReady(listOf(TO_REPORT))}
  ORDER BY c.school_year_id, c.name, x.made_at, x.id, u.id`;

/** A line a unit. One statement. */
export const readyTransactions = (db: Reader): Promise<ReadyLine[]> => select<ReadyLine>(db, READY, [...TO_REPORT]);
