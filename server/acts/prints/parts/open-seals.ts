/** Sealed records of a class whose print waits for its own seal, and those in no transaction yet. */
import { select } from '../../../store/sql.js';
import type { Deps } from '../../deps.js';

export interface SealedRecord {
  readonly id: number;
  readonly pupil: string;
  readonly version: number;
}

const SEALED = `
  SELECT r.id, r.pupil_id AS pupil, r.version FROM records r
  LEFT JOIN enrolments e ON e.pupil_id = r.pupil_id AND e.class_id = r.class_id
  WHERE r.class_id = $1 AND r.state = 'sealed'`;
const WITHOUT_PRINT = `${SEALED}
    AND NOT EXISTS (SELECT 1 FROM prints x WHERE x.record_id = r.id AND x.version = r.version)
  GROUP BY r.id, r.pupil_id, r.version ORDER BY MIN(e.position), r.id`;
const WITHOUT_TRANSACTION = `${SEALED}
    AND NOT EXISTS (SELECT 1 FROM transaction_records t WHERE t.record_id = r.id AND t.version = r.version)
  GROUP BY r.id, r.pupil_id, r.version ORDER BY MIN(e.position), r.id`;

/** In the order of the class list. One statement. */
export const withoutPrint = ({ db }: Pick<Deps, 'db'>, classId: string): Promise<SealedRecord[]> =>
  select<SealedRecord>(db, WITHOUT_PRINT, [classId]);

/** In the order of the class list. One statement. */
export const withoutTransaction = ({ db }: Pick<Deps, 'db'>, classId: string): Promise<SealedRecord[]> =>
  select<SealedRecord>(db, WITHOUT_TRANSACTION, [classId]);
