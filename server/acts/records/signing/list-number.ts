import type { SubjectCode } from '../../../../core/fields/subjects.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';

const NEWEST = 'SELECT COALESCE(MAX(number), 0) AS number FROM subject_lists WHERE class_id = $1 AND subject = $2';

/** The number the next list of a class-subject has, from 1. One statement. */
export async function nextListNumber(db: Reader, classId: string, subject: SubjectCode): Promise<number> {
  const [line] = await select<{ number: number }>(db, NEWEST, [classId, subject]);
  return line!.number + 1;
}
