import type { Reader } from '../../store/reader.js';
import { select } from '../../store/sql.js';

const HELD = 'SELECT DISTINCT pupil_id AS pupil FROM record_holds WHERE released_at IS NULL';

/** Of whom a record is held back. One statement. */
export async function heldPupils(db: Reader): Promise<ReadonlySet<string>> {
  return new Set((await select<{ pupil: string }>(db, HELD, [])).map(({ pupil }) => pupil));
}
