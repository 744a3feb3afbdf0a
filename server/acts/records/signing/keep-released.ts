import type { Writer } from '../../../store/reader.js';
import { jsonText } from '../../../database/dialect.js';
import { write } from '../../../store/sql.js';

const OF_HOMEROOM = (field: string): string => jsonText('v.document', 'homeroomTeacher', field);
const SAID = (field: string): string =>
  `CASE s.slot WHEN 'homeroom' THEN ${OF_HOMEROOM(field)} ELSE ${jsonText('s.brought', field)} END`;
const RELEASE = `
  INSERT INTO released_signers (certificate, slot, name, personal_id, first_at, last_at)
  SELECT s.certificate, s.slot, ${SAID('name')} AS name, COALESCE(${SAID('personalId')}, '') AS personal,
    MIN(s.signed_at), MAX(s.signed_at)
  FROM record_signatures s JOIN record_versions v ON v.record_id = s.record_id AND v.version = s.version
  WHERE s.slot IN ('homeroom', 'principal') AND s.version = $1 AND s.record_id IN (`;
const AGAIN = `) GROUP BY s.certificate, s.slot, 3, 4
  ON CONFLICT (certificate, slot, name, personal_id) DO UPDATE SET
    first_at = CASE WHEN excluded.first_at < released_signers.first_at THEN excluded.first_at ELSE released_signers.first_at END,
    last_at = CASE WHEN excluded.last_at > released_signers.last_at THEN excluded.last_at ELSE released_signers.last_at END`;

/**
 * Remember who signed these versions of records, which the school's seal is about to release: what has gone out stays to be
 * checked, whatever becomes of the records. One statement a version.
 */
export async function keepReleased(
  db: Writer,
  released: readonly { readonly record: number; readonly version: number }[],
): Promise<void> {
  const byVersion = new Map<number, number[]>();
  for (const { record, version } of released) byVersion.set(version, [...(byVersion.get(version) ?? []), record]);
  for (const [version, ids] of byVersion) {
    const places = ids.map((_, at) => `$${at + 2}`).join(', ');
    await write(db, RELEASE + places + AGAIN, [version, ...ids]);
  }
}
