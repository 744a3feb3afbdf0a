/** Which records what was found touches: those alone are held back. */
import type { TrailFinding } from '../../../core/audit/trail-finding.js';
import type { Reader } from '../../store/reader.js';
import { select } from '../../store/sql.js';

export interface TouchedRecord {
  readonly pupilId: string;
  readonly classId: string;
}

const COLUMNS = 'r.pupil_id AS "pupilId", r.class_id AS "classId"';
const OF_RECORD = `SELECT ${COLUMNS} FROM records r WHERE r.id = $1`;
const OF_UNIT = `SELECT ${COLUMNS} FROM units u JOIN records r ON r.id = u.record_id WHERE u.id = $1`;
/** Before a record has begun she has a class. */
const OF_PUPIL = `
  SELECT ${COLUMNS} FROM records r WHERE r.pupil_id = $1
  UNION SELECT e.pupil_id, e.class_id FROM enrolments e WHERE e.pupil_id = $1`;

export async function touchedRecords(db: Reader, finding: TrailFinding): Promise<readonly TouchedRecord[]> {
  const { record, unit, pupil, classId } = finding;
  if (record !== undefined) return select<TouchedRecord>(db, OF_RECORD, [record]);
  if (unit !== undefined) return select<TouchedRecord>(db, OF_UNIT, [unit]);
  if (pupil === undefined) return [];
  return classId === undefined ? select<TouchedRecord>(db, OF_PUPIL, [pupil]) : [{ pupilId: pupil, classId }];
}
