import type { BundleFacts } from '../../../../core/contract/bundles.js';
import type { Reader } from '../../../store/reader.js';
import { listOf, select } from '../../../store/sql.js';

/** Certificates that signed some records, as the school's register has them now. */
export async function certificatesOf(
  db: Reader,
  records: BundleFacts['records'],
): Promise<BundleFacts['certificates']> {
  const prints = [...new Set(records.flatMap(({ signers }) => signers.map(({ certificate }) => certificate)))];
  if (prints.length === 0) return [];
  return select<BundleFacts['certificates'][number]>(
    db,
    `SELECT fingerprint, state, revoked_at AS "revokedAt" FROM certificates
     WHERE fingerprint IN ${listOf(prints)} ORDER BY fingerprint`,
    prints,
  );
}
