/** Units in force of a class whose print waits for its own seal, and those to be reported that are in no ready transaction. */
import { isInForce, statesWhere } from '../../../../core/record/record-states.js';
import { listOf, places, select } from '../../../store/sql.js';
import { isKeptBack } from '../../../store/unit-sql.js';
import { isReady, TO_REPORT } from '../../reports/parts/ready-transactions.js';
import type { Reading } from '../../../runner/deps.js';

export interface SealedRecord {
  readonly id: number;
  readonly unitId: number;
  /** Number of the seal in force. */
  readonly seal: number;
  readonly pupil: string;
  readonly version: number;
}

const IN_FORCE = statesWhere(isInForce);
/** $1 on: the states in which a unit is; then the class. */
const SEALED = `
  SELECT r.id, u.id AS "unitId", u.seal, r.pupil_id AS pupil, u.version FROM records r
  JOIN units u ON u.record_id = r.id AND u.state IN (${places(1, IN_FORCE)})
  LEFT JOIN enrolments e ON e.pupil_id = r.pupil_id AND e.class_id = r.class_id
  WHERE r.class_id = $${IN_FORCE.length + 1}`;
const ONE_EACH = 'GROUP BY r.id, u.id, u.seal, r.pupil_id, u.version ORDER BY MIN(e.position), r.id';
const WITHOUT_PRINT = `${SEALED} AND u.print IS NULL ${ONE_EACH}`;
/** $1 on: the states a unit is reported from; then the class. One whose seal is not there waits, too: it is told to be altered. */
const WITHOUT_TRANSACTION = `
  SELECT r.id, u.id AS "unitId", u.seal, r.pupil_id AS pupil, u.version FROM records r
  JOIN units u ON u.record_id = r.id AND u.state IN (${places(1, TO_REPORT)})
  LEFT JOIN unit_seals sl ON sl.unit_id = u.id AND sl.number = u.seal
  LEFT JOIN enrolments e ON e.pupil_id = r.pupil_id AND e.class_id = r.class_id
  WHERE (u.issue IS NULL OR NOT ${isKeptBack('u')}) AND NOT EXISTS (
      SELECT 1 FROM transaction_records t JOIN transactions x ON x.id = t.transaction_id
      WHERE t.record_id = r.id AND t.version = u.version AND x.made_at >= sl.received_at AND ${isReady(listOf(TO_REPORT))})
    AND r.class_id = $${TO_REPORT.length + 1}
  ${ONE_EACH}`;

/** Without a print in force, in the order of the class list. One statement. */
export const withoutPrint = ({ db }: Pick<Reading, 'db'>, classId: string): Promise<SealedRecord[]> =>
  select<SealedRecord>(db, WITHOUT_PRINT, [...IN_FORCE, classId]);

/** In the order of the class list. One statement. */
export const withoutTransaction = ({ db }: Pick<Reading, 'db'>, classId: string): Promise<SealedRecord[]> =>
  select<SealedRecord>(db, WITHOUT_TRANSACTION, [...TO_REPORT, classId]);
