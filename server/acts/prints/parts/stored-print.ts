import type { Deps } from '../../deps.js';
import type { StoredRecord } from '../../records/signing/class-year.js';
import type { StoredPrint } from './prove-print.js';

/** The print of a record's version with the school's seal; null as long as it has none. One statement. */
export async function storedPrint(
  { db }: Pick<Deps, 'db'>,
  { id, version, state }: Pick<StoredRecord, 'id' | 'version' | 'state'>,
): Promise<StoredPrint | null> {
  if (state !== 'sealed') return null;
  return db.prints.findOne({
    where: { recordId: id, version },
    attributes: ['pdf', 'digest', 'certificate'],
    raw: true,
  });
}
