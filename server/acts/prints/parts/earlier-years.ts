/** Units in force of a class's pupils from earlier years, which a transcript prints before this one. */
import type { PupilId } from '../../../../core/sheet/values.js';
import { isInForce, type RecordState, type Slot, statesWhere } from '../../../../core/record/record-states.js';
import type { YearRecord } from '../../../../core/record/year-record.js';
import type { Reader } from '../../../store/reader.js';
import { places, select } from '../../../store/sql.js';
import { signaturesOn } from '../../../store/unit-sql.js';
import { printedYear } from './printed-record.js';
import type { StoredSignature, StoredUnit } from './prove-record.js';
import type { SealedYear } from './class-prints.js';

const IN_FORCE = statesWhere(isInForce);
/** A year has one unit in force at most. $1 on: the states in which one is; then the class. */
const UNIT = `units u ON u.record_id = r.id AND u.state IN (${places(1, IN_FORCE)})`;
const CLASS = `$${IN_FORCE.length + 1}`;
const PUPILS = `SELECT e.pupil_id FROM enrolments e WHERE e.class_id = ${CLASS}`;
const EARLIER = `r.pupil_id IN (${PUPILS})
  AND r.school_year_id < (SELECT school_year_id FROM classes WHERE id = ${CLASS})`;
const RECORDS = `
  SELECT r.id, r.pupil_id AS pupil, u.lookup_code AS "lookupCode", r.school_year_id AS "schoolYear", u.state, u.digest, v.document
  FROM records r JOIN ${UNIT} JOIN record_versions v ON v.record_id = r.id AND v.version = u.version
  WHERE ${EARLIER} ORDER BY r.school_year_id, r.id`;
const SIGNATURES = signaturesOn(EARLIER, UNIT, true);

interface RecordLine {
  readonly id: number;
  readonly pupil: PupilId;
  readonly lookupCode: string;
  readonly schoolYear: string;
  readonly state: RecordState;
  readonly digest: string | null;
  readonly document: string;
}
interface SignatureLine extends StoredSignature {
  readonly recordId: number;
  readonly slot: Slot;
  readonly signature: string;
}

/** By pupil, oldest year first. Two statements. */
export async function loadEarlierYears(
  db: Reader,
  classId: string,
): Promise<ReadonlyMap<PupilId, readonly SealedYear[]>> {
  const [records, signatures] = await Promise.all([
    select<RecordLine>(db, RECORDS, [...IN_FORCE, classId]),
    select<SignatureLine>(db, SIGNATURES, [...IN_FORCE, classId]),
  ]);
  const found = new Map(signatures.map((line) => [`${line.recordId} ${line.slot}`, line]));
  const years = new Map<PupilId, SealedYear[]>();
  for (const { id, pupil, document, lookupCode, schoolYear, state, digest } of records) {
    const signatureOf = (slot: Slot) => found.get(`${id} ${slot}`);
    let record: YearRecord | undefined;
    const unit: StoredUnit = {
      ...{ pupil, lookupCode, schoolYear, state, digest, signatureOf },
      record: () => (record ??= JSON.parse(document) as YearRecord),
      textOf: (slot) => signatureOf(slot)?.signature,
    };
    const year: SealedYear = { unit, printed: () => printedYear(unit.record(), signatureOf) };
    years.set(pupil, [...(years.get(pupil) ?? []), year]);
  }
  return years;
}
