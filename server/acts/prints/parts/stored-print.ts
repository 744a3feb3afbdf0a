import type { Reading } from '../../../runner/deps.js';
import type { StoredRecord } from '../../records/signing/class-year.js';
import type { StoredPrint } from './prove-print.js';

/** The print in force of a unit, with the school's seal; null as long as it has none. One statement. */
export async function storedPrint(
  { db }: Pick<Reading, 'db'>,
  { unitId, release }: Pick<StoredRecord, 'unitId' | 'release'>,
): Promise<StoredPrint | null> {
  const number = release?.print ?? null;
  if (number === null) return null;
  return db.prints.findOne({
    where: { unitId, number },
    attributes: ['pdf', 'digest', 'certificate', 'level'],
    raw: true,
  });
}
