import { shortNote } from '../../../core/audit/signed-note.js';
import type { Reader } from '../../store/reader.js';
import { select } from '../../store/sql.js';

const LAST = 'SELECT size, root FROM trail_notes WHERE at < $1 ORDER BY size DESC LIMIT 1';

/**
 * The short form of the last note before a moment (ISO 8601), which stays what it was whenever somebody asks; null before the
 * first.
 */
export async function noteBefore(db: Reader, moment: string): Promise<string | null> {
  const [last] = await select<{ size: number; root: string }>(db, LAST, [moment]);
  return last ? shortNote(last) : null;
}
