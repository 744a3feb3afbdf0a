/** A record carried through its three signatures, and the other documents that are signed, by pinned test keys. */
import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Prepared } from '../../core/signing/prepare-signature.js';
import type { SubjectDigest } from '../../core/signing/signature-elements.js';
import { prepareListSignature } from '../../core/signing/sign-subject-list.js';
import { prepareRecordSignature } from '../../core/signing/sign-record.js';
import { prepareTransactionSignature } from '../../core/signing/sign-transaction.js';
import { batchText } from '../../core/record/batch.js';
import type { Slot } from '../../core/record/record-states.js';
import { recordText, type SignedSlots } from '../../core/record/record-xml.js';
import { type SubjectList, subjectListText } from '../../core/record/subject-list.js';
import type { IssueOnRecord, YearRecord } from '../../core/record/year-record.js';
import { buildLeader, buildYearRecord } from './year-record.js';

const KEYS = new URL('../../../test/core/signing/golden/keys/', import.meta.url);
export const keyFile = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, KEYS)));
export const keyPath = (name: string): string => new URL(name, KEYS).pathname;

/** Who signs in these tests; made by `golden/keys/make.sh`. */
export type TestSigner = Slot | 'teacher' | 'second' | 'short' | 'nameless' | 'stranger' | 'stamper' | 'authority';

const keys = new Map<TestSigner, KeyObject>();
export const certificateOf = (signer: TestSigner): Uint8Array => keyFile(`${signer}.der`);

/** RSASSA-PKCS1-v1_5 with SHA-256, as every Signer gives it. */
export function signBy(signer: TestSigner, data: Uint8Array): Uint8Array {
  const key = keys.get(signer) ?? createPrivateKey(Buffer.from(keyFile(`${signer}.key.pem`)));
  keys.set(signer, key);
  return new Uint8Array(sign('sha256', data, key));
}

export const SIGNED_AT: Readonly<Record<Slot, string>> = {
  homeroom: '2027-06-01T08:15:00+07:00',
  principal: '2027-06-03T10:00:00+07:00',
  seal: '2027-06-05T14:30:00+07:00',
};
export const ISSUE: IssueOnRecord = { place: 'Hà Nội', day: '2027-06-05' };

export const SUBJECT_ROWS: readonly SubjectDigest[] = ['TV', 'TOAN'].map((subject, index) => ({
  subject,
  list: Buffer.alloc(32, index + 1).toString('base64'),
  digest: Buffer.alloc(32, index + 11).toString('base64'),
}));

export interface Sealing {
  readonly record?: YearRecord;
  readonly subjectRows?: readonly SubjectDigest[];
  readonly signers?: Partial<Record<Slot, TestSigner>>;
  /** DER of another certificate of the signer's key. */
  readonly certificates?: Partial<Record<Slot, Uint8Array>>;
  readonly signedAt?: Partial<Record<Slot, string>>;
  /** A time stamp's token for a slot. */
  readonly stamp?: (slot: Slot, toStamp: Uint8Array) => Promise<Uint8Array | undefined>;
  /** Stop after this slot. */
  readonly until?: Slot;
}

export interface SignedRecord {
  readonly record: YearRecord;
  readonly text: string;
  readonly signed: SignedSlots;
  readonly prepared: Readonly<Partial<Record<Slot, Prepared>>>;
}

/** A record with its signatures, in order. */
export async function signedRecord(asked: Sealing = {}): Promise<SignedRecord> {
  const record = asked.record ?? buildYearRecord();
  const at = { ...SIGNED_AT, ...asked.signedAt };
  const data = {
    homeroom: { signedAt: at.homeroom },
    principal: { signedAt: at.principal, leader: buildLeader() },
    seal: { signedAt: at.seal, issue: ISSUE },
  };
  let signed: SignedSlots = {};
  const done: Partial<Record<Slot, Prepared>> = {};
  for (const slot of ['homeroom', 'principal', 'seal'] as const) {
    const signer = asked.signers?.[slot] ?? slot;
    const prepared = await prepareRecordSignature(slot, {
      record,
      signed: { ...signed, [slot]: data[slot] },
      subjectRows: asked.subjectRows ?? SUBJECT_ROWS,
      certificate: asked.certificates?.[slot] ?? certificateOf(signer),
    });
    const value = signBy(signer, prepared.toSign);
    const signature = prepared.finish(value, await asked.stamp?.(slot, prepared.toStamp(value)));
    signed = { ...signed, [slot]: { ...data[slot], signature } };
    done[slot] = prepared;
    if (slot === asked.until) break;
  }
  return { record, text: recordText(record, signed), signed, prepared: done };
}

export const LIST: SubjectList = {
  listId: 'b0e4a1f2-6a53-4f0e-8a3b-4f6f0a9d1c22',
  schoolCode: '01008412',
  schoolYear: '2026-2027',
  classId: '4A-2026',
  className: '4A',
  subject: 'TOAN',
  number: 1,
  signer: { name: 'Đỗ Quốc Ỷ', personalId: '001188001122' },
  rows: [
    { pupil: '0112345678', digest: Buffer.alloc(32, 12).toString('base64') },
    { pupil: '0112345679', digest: Buffer.alloc(32, 13).toString('base64') },
  ],
};
export const LIST_SIGNED_AT = '2027-05-25T07:45:00+07:00';

/** A subject teacher's signed list. */
export async function signedList(list: SubjectList = LIST, signer: TestSigner = 'teacher'): Promise<string> {
  const prepared = await prepareListSignature(list, certificateOf(signer), LIST_SIGNED_AT);
  return subjectListText({ ...list, signedAt: LIST_SIGNED_AT }, prepared.finish(signBy(signer, prepared.toSign)));
}

export const TRANSACTION_ID = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

/** A transaction of these records, signed by the school. */
export async function signedTransaction(
  recordTexts: readonly string[],
  signedAt = '2027-06-06T09:00:00+07:00',
  certificate = certificateOf('seal'),
): Promise<string> {
  const prepared = await prepareTransactionSignature({
    transactionId: TRANSACTION_ID,
    recordTexts,
    signedAt,
    certificate,
  });
  return batchText(TRANSACTION_ID, recordTexts, prepared.finish(signBy('seal', prepared.toSign)));
}
