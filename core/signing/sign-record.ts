/** One signature on a record: homeroom teacher, principal or the school's seal. */
import { recordIds } from '../record/record-ids.js';
import type { Slot } from '../record/record-states.js';
import { leaderPart, recordParts, type SignedSlots, slotPart, unitText } from '../record/record-xml.js';
import { specForYear } from '../record/spec-for.js';
import type { YearRecord } from '../record/year-record.js';
import { canonicalText } from '../xml/canonical.js';
import type { XmlElement } from '../xml/element.js';
import { type Prepared, prepareSignature } from './prepare-signature.js';
import { type SubjectDigest, subjectRowsObject } from './signature-elements.js';
import type { Part } from './slots.js';

export interface RecordToPrepare {
  readonly record: YearRecord;
  /** What has been signed so far, and this slot's own data without a signature. */
  readonly signed: SignedSlots;
  /** For the homeroom teacher: the subject rows she takes in; empty where nobody else has to sign. */
  readonly subjectRows?: readonly SubjectDigest[];
  /** DER of the signer's. */
  readonly certificate: Uint8Array;
  /** Of a seal put on again: the moment it claims itself, while the record's line keeps that of the release. */
  readonly claimedAt?: string;
}

interface Covers {
  readonly texts: Partial<Record<Part, string>>;
  readonly objects: readonly XmlElement[];
}

/**
 * Rejects with RangeError where this slot's data or a signature before it is missing, CertificateUnreadable for bytes that
 * are no certificate.
 */
export async function prepareRecordSignature(slot: Slot, asked: RecordToPrepare): Promise<Prepared> {
  const signedAt = asked.signed[slot]?.signedAt;
  if (signedAt === undefined) throw new RangeError(`no data for ${slot}`);
  if (asked.claimedAt !== undefined && slot !== 'seal') throw new RangeError(`${slot} is not put on again`);
  const { texts, objects } = COVERS[slot](asked, signedAt);
  return prepareSignature({
    kind: slot,
    code: asked.record.lookupCode,
    texts,
    objects,
    signedAt: asked.claimedAt ?? signedAt,
    certificate: asked.certificate,
  });
}

const COVERS: Readonly<Record<Slot, (asked: RecordToPrepare, signedAt: string) => Covers>> = {
  homeroom({ record, subjectRows = [] }, signedAt) {
    const { lookupCode, homeroomTeacher } = record;
    const object = subjectRowsObject(recordIds(lookupCode).subjectRows, subjectRows);
    const line = slotPart(
      lookupCode,
      'homeroom',
      { signedAt, personalId: homeroomTeacher.personalId, inPlaceOf: homeroomTeacher.inPlaceOf },
      specForYear(record.schoolYear),
    );
    return {
      texts: { ...dataTexts(record), homeroom: canonicalText(line), subjectRows: canonicalText(object) },
      objects: [object],
    };
  },
  principal({ record, signed }, signedAt) {
    const { lookupCode } = record;
    const { leader } = signed.principal!;
    const spec = specForYear(record.schoolYear);
    const line = slotPart(lookupCode, 'principal', { signedAt, personalId: leader.personalId }, spec);
    return {
      texts: {
        ...dataTexts(record),
        leader: canonicalText(leaderPart(lookupCode, leader, spec)),
        principal: canonicalText(line),
        homeroomSignature: signatureOf(signed, 'homeroom'),
      },
      objects: [],
    };
  },
  seal({ record, signed }) {
    signatureOf(signed, 'homeroom');
    signatureOf(signed, 'principal');
    const { seal, ...before } = signed;
    return { texts: { record: unitText(record, before, seal!) }, objects: [] };
  },
};

function signatureOf(signed: SignedSlots, slot: Slot): string {
  const signature = signed[slot]?.signature;
  if (signature === undefined) throw new RangeError(`${slot} has not signed`);
  return signature;
}

function dataTexts(record: YearRecord): Partial<Record<Part, string>> {
  const { general, course, summary } = recordParts(record);
  return { general: canonicalText(general), course: canonicalText(course), summary: canonicalText(summary) };
}
