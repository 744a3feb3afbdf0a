/** What a record's next signature is made of: the same for showing it and for checking it. */
import type { PupilOnSheet } from '../../../../core/sheet/context.js';
import type { SubjectDigest } from '../../../../core/signing/signature-elements.js';
import type { Slot } from '../../../../core/record/record-states.js';
import type { SignedSlots } from '../../../../core/record/record-xml.js';
import type { LeaderOnRecord, YearRecord } from '../../../../core/record/year-record.js';
import { type ClassSigning, recordFromValues } from './class-signing.js';
import type { StoredRecord } from './class-year.js';

/** Text of a signature on the present version. */
export type SignatureTexts = (record: number, slot: Slot) => string | undefined;

export interface SlotToSign {
  /** The version the signature will be on. */
  readonly version: number;
  readonly record: YearRecord;
  readonly subjectRows: readonly SubjectDigest[];
  /** Signatures before it. */
  readonly before: Pick<SignedSlots, 'homeroom' | 'principal'>;
}

/**
 * The homeroom teacher signs what the values say now, as the next version, with the rows of the subject teachers that
 * stand; everybody after her signs that stored version. Throws RecordUnwritable.
 */
export function slotToSign(
  signing: ClassSigning,
  texts: SignatureTexts,
  pupil: PupilOnSheet,
  stored: StoredRecord,
  slot: Slot,
): SlotToSign {
  if (slot === 'homeroom') {
    return {
      version: stored.version + 1,
      record: recordFromValues(signing.year, pupil, stored),
      subjectRows: standingRows(signing, pupil),
      before: {},
    };
  }
  const { version } = stored;
  const { record, subjectRows } = stored.versions.get(version)!;
  if (slot === 'seal') return { version, record, subjectRows, before: beforeSeal(stored, texts) };
  return { version, record, subjectRows, before: { homeroom: signedSlot(stored, texts, 'homeroom') } };
}

/** What lies under the school's seal, the first and any later one. */
export function beforeSeal(stored: StoredRecord, texts: SignatureTexts): Required<SlotToSign['before']> {
  const leader = JSON.parse(stored.signatures.get('principal')!.brought) as LeaderOnRecord;
  return {
    homeroom: signedSlot(stored, texts, 'homeroom'),
    principal: { ...signedSlot(stored, texts, 'principal'), leader },
  };
}

function standingRows({ gates, year }: ClassSigning, pupil: PupilOnSheet): SubjectDigest[] {
  return gates.get(pupil.id)!.signed.map((subject) => {
    const { list, digest } = year.rows.get(pupil.id)!.get(subject)!;
    return { subject, list, digest };
  });
}

const signedSlot = ({ id, signatures }: StoredRecord, texts: SignatureTexts, slot: Slot) => ({
  signedAt: signatures.get(slot)!.signedAt,
  signature: texts(id, slot)!,
});
