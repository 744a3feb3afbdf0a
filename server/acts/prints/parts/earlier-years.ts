/** Sealed records of a class's pupils from earlier years, which a transcript prints before this one. */
import type { PupilId } from '../../../../core/sheet/values.js';
import type { Slot } from '../../../../core/record/record-states.js';
import type { YearRecord } from '../../../../core/record/year-record.js';
import type { Database } from '../../../store/open-database.js';
import { select } from '../../../store/sql.js';
import { printedYear } from './printed-record.js';
import type { StoredSignature, StoredUnit } from './prove-record.js';
import type { SealedYear } from './class-prints.js';

const PUPILS = `
  SELECT e.pupil_id FROM enrolments e WHERE e.class_id = $1`;
const SEALED = `
  FROM records r
  WHERE r.pupil_id IN (${PUPILS}) AND r.state = 'sealed'
    AND r.school_year_id < (SELECT school_year_id FROM classes WHERE id = $1)`;
/** $1 class. */
const RECORDS = `
  SELECT r.id, r.pupil_id AS pupil, r.lookup_code AS "lookupCode", r.school_year_id AS "schoolYear", v.document
  FROM records r JOIN record_versions v ON v.record_id = r.id AND v.version = r.version
  WHERE r.id IN (SELECT r.id ${SEALED}) ORDER BY r.school_year_id, r.id`;
/** $1 class. */
const SIGNATURES = `
  SELECT s.record_id AS "recordId", s.slot, s.signer, u.name, s.certificate, s.signed_at AS "signedAt",
    s.received_at AS "receivedAt", s.brought, s.signature
  FROM records r JOIN record_signatures s ON s.record_id = r.id AND s.version = r.version
  JOIN users u ON u.id = s.signer
  WHERE r.id IN (SELECT r.id ${SEALED})`;

interface RecordLine {
  readonly id: number;
  readonly pupil: PupilId;
  readonly lookupCode: string;
  readonly schoolYear: string;
  readonly document: string;
}
interface SignatureLine extends StoredSignature {
  readonly recordId: number;
  readonly slot: Slot;
  readonly signature: string;
}

/** By pupil, oldest year first. Two statements. */
export async function loadEarlierYears(
  db: Database,
  classId: string,
): Promise<ReadonlyMap<PupilId, readonly SealedYear[]>> {
  const [records, signatures] = await Promise.all([
    select<RecordLine>(db, RECORDS, [classId]),
    select<SignatureLine>(db, SIGNATURES, [classId]),
  ]);
  const found = new Map(signatures.map((line) => [`${line.recordId} ${line.slot}`, line]));
  const years = new Map<PupilId, SealedYear[]>();
  for (const { id, pupil, document, lookupCode, schoolYear } of records) {
    const signatureOf = (slot: Slot) => found.get(`${id} ${slot}`);
    let record: YearRecord | undefined;
    const unit: StoredUnit = {
      ...{ pupil, lookupCode, schoolYear, state: 'sealed', signatureOf },
      record: () => (record ??= JSON.parse(document) as YearRecord),
      textOf: (slot) => signatureOf(slot)?.signature,
    };
    const year: SealedYear = { unit, printed: () => printedYear(unit.record(), signatureOf) };
    years.set(pupil, [...(years.get(pupil) ?? []), year]);
  }
  return years;
}
