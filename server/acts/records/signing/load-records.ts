import type { SubjectCode } from '../../../../core/fields/subjects.js';
import type { PupilId } from '../../../../core/sheet/values.js';
import type { SubjectDigest } from '../../../../core/signing/signature-elements.js';
import type { Slot } from '../../../../core/record/record-states.js';
import type { YearRecord } from '../../../../core/record/year-record.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';
import {
  type RecordLineStored,
  RECORDS,
  type ReturnLine,
  RETURNS,
  SIGNATURE_TEXTS,
  type SignatureLine,
  type SignatureText,
  SIGNATURES,
  type VersionLine,
  VERSIONS,
} from './class-statements.js';
import type { Release, StoredRecord, StoredReturn, StoredVersion } from './class-year.js';

/** The year records of a class by pupil, with what has been signed and returned. Four statements. */
export async function loadRecords(db: Reader, classId: string): Promise<ReadonlyMap<PupilId, StoredRecord>> {
  const ofClass = <Line extends object>(sql: string): Promise<Line[]> => select<Line>(db, sql, [classId]);
  const [records, versions, signatures, returns] = await Promise.all([
    ofClass<RecordLineStored>(RECORDS),
    ofClass<VersionLine>(VERSIONS),
    ofClass<SignatureLine>(SIGNATURES),
    ofClass<ReturnLine>(RETURNS),
  ]);
  const versionsOf = byRecord(versions);
  const signaturesOf = byRecord(signatures);
  const returnsOf = byRecord(returns);
  return new Map(
    records.map((line) => {
      const { id, unitId, pupil, state, version, lookupCode, madeOn } = line;
      const stored: StoredRecord = {
        ...{ id, unitId, state, version, lookupCode, madeOn },
        replaces: line.replaces !== null,
        release: releaseOf(line),
        versions: new Map((versionsOf.get(id) ?? []).map((line) => [line.version, versionOf(line)])),
        signatures: new Map((signaturesOf.get(id) ?? []).map((line) => [line.slot, line])),
        returns: (returnsOf.get(id) ?? []).map(returnOf),
      };
      return [pupil, stored];
    }),
  );
}

/** Canonical texts of the signatures on the present versions of a class, by record and slot. One statement. */
export async function loadSignatureTexts(
  db: Reader,
  classId: string,
): Promise<(record: number, slot: Slot) => string | undefined> {
  const texts = new Map(
    (await select<SignatureText>(db, SIGNATURE_TEXTS, [classId])).map((line) => [
      `${line.recordId} ${line.slot}`,
      line.signature,
    ]),
  );
  return (record, slot) => texts.get(`${record} ${slot}`);
}

const releaseOf = ({ digest, issue, releasedAt, seal, print }: RecordLineStored): Release | null =>
  issue === null || releasedAt === null || seal === null ? null : { digest, issue, signedAt: releasedAt, seal, print };

/** Documents are parsed when asked for: most questions about a class need none of them. */
function versionOf({ madeAt, document, subjectRows }: VersionLine): StoredVersion {
  let record: YearRecord | undefined;
  return {
    madeAt,
    get record() {
      return (record ??= JSON.parse(document) as YearRecord);
    },
    get subjectRows() {
      return JSON.parse(subjectRows) as SubjectDigest[];
    },
  };
}

const returnOf = ({ version, by, at, reason, subjects, rowsUntil }: ReturnLine): StoredReturn => ({
  version,
  by,
  at,
  reason,
  subjects: JSON.parse(subjects) as SubjectCode[],
  rowsUntil,
});

function byRecord<Line extends { readonly recordId: number }>(lines: readonly Line[]): ReadonlyMap<number, Line[]> {
  const grouped = new Map<number, Line[]>();
  for (const line of lines) {
    const group = grouped.get(line.recordId);
    if (group) group.push(line);
    else grouped.set(line.recordId, [line]);
  }
  return grouped;
}
