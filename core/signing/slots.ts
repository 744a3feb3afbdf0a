/**
 * What each signature covers (decision 13), as one table: writer and verifier go by it and `docs/SIGNATURES.md` is made
 * of it. Everything not listed for a signature is outside of it.
 */
import type { Slot } from '../record/record-states.js';
import { batchSignatureId } from '../record/batch.js';
import { recordIds, type RecordIds } from '../record/record-ids.js';
import { subjectListIds } from '../record/subject-list.js';
import { completionIds } from '../reports/completion.js';
import { transferIds } from '../transfer/transfer-list.js';
import { statementIds } from '../transfer/transfer-statement.js';
import { checkersIds } from './checkers/checkers-file.js';
import { ENVELOPED, EXC_C14N, TYPE_OBJECT } from './algorithms.js';

/** Slots of a record, and the documents of one signature. */
export const SIGNATURE_KINDS = [
  'homeroom',
  'principal',
  'seal',
  'subject-list',
  'transaction',
  'checkers',
  'completion',
  'transfer',
  'transfer-statement',
] as const;
export type SignatureKind = (typeof SIGNATURE_KINDS)[number];

/** Something a Reference refers to. */
export type Part =
  | 'general'
  | 'course'
  | 'summary'
  | 'homeroom'
  | 'subjectRows'
  | 'leader'
  | 'principal'
  | 'homeroomSignature'
  | 'record'
  | 'list'
  | 'transaction'
  | 'checkers'
  | 'completion'
  | 'transfer'
  | 'statement'
  | 'cover'
  | 'coverLeader'
  | 'coverLine'
  | 'coverWhole';

/** Canonical alone, or the whole around the signature without it. */
export type Coverage = 'part' | 'enveloped';
export const TRANSFORMS: Readonly<Record<Coverage, readonly string[]>> = {
  part: [EXC_C14N],
  enveloped: [ENVELOPED, EXC_C14N],
};

export interface Covered {
  readonly part: Part;
  /** Reference/@URI in the document with a code: a record's lookup code, or the id of another document. */
  readonly uri: (code: string) => string;
  readonly coverage: Coverage;
  /** Where it stands, from the document's root; `ds:` as the signature's own tags. */
  readonly place: string;
  /** Reference/@Type, where the standard names one. */
  readonly type?: string;
  readonly about: string;
}

export interface SlotRule<Kind extends string = SignatureKind> {
  readonly kind: Kind;
  readonly signer: string;
  readonly signatureId: (code: string) => string;
  /** Where the ds:Signature stands. */
  readonly place: string;
  readonly covers: readonly Covered[];
}

const ofRecord = (pick: (ids: RecordIds) => string) => (code: string) => `#${pick(recordIds(code))}`;
const signatureOf = (slot: Slot) => (code: string) => recordIds(code).signature[slot];

const DATA: readonly Covered[] = [
  {
    part: 'general',
    uri: ofRecord(({ general }) => general),
    coverage: 'part',
    place: 'HOC_BA/DU_LIEU_HOC_BA/THONG_TIN_CHUNG',
    about: 'Thông tin chung: identity, school, class, absences, as known to the homeroom teacher',
  },
  {
    part: 'course',
    uri: ofRecord(({ course }) => course),
    coverage: 'part',
    place: 'HOC_BA/DU_LIEU_HOC_BA/QUA_TRINH_HOC_TAP',
    about: 'Quá trình học tập: the years so far',
  },
  {
    part: 'summary',
    uri: ofRecord(({ summary }) => summary),
    coverage: 'part',
    place: 'HOC_BA/DU_LIEU_HOC_BA/TONG_KET',
    about: 'Tổng kết: marks, traits, remarks, result, awards, completion',
  },
];

export const SLOT_RULES: Readonly<Record<SignatureKind, SlotRule>> = {
  homeroom: {
    kind: 'homeroom',
    signer: 'giáo viên chủ nhiệm',
    signatureId: signatureOf('homeroom'),
    place: 'HOC_BA/ds:Signature',
    covers: [
      ...DATA,
      {
        part: 'homeroom',
        uri: ofRecord(({ homeroom }) => homeroom),
        coverage: 'part',
        place: 'HOC_BA/DANH_SACH_THONG_TIN_KY/GVCN',
        about: 'her own line: day and personal number',
      },
      {
        part: 'subjectRows',
        uri: ofRecord(({ subjectRows }) => subjectRows),
        coverage: 'part',
        place: 'HOC_BA/ds:Signature/ds:Object',
        type: TYPE_OBJECT,
        about: 'digests of the subject teachers’ signed rows of this pupil, and of the lists they stand in',
      },
    ],
  },
  principal: {
    kind: 'principal',
    signer: 'hiệu trưởng, or a vice principal for her (KT.)',
    signatureId: signatureOf('principal'),
    place: 'HOC_BA/ds:Signature',
    covers: [
      ...DATA,
      {
        part: 'leader',
        uri: ofRecord(({ leader }) => leader),
        coverage: 'part',
        place: 'HOC_BA/DU_LIEU_HOC_BA/THONG_TIN_NGUOI_KY',
        about: 'who signs for the leadership: name, personal number, office',
      },
      {
        part: 'principal',
        uri: ofRecord(({ principal }) => principal),
        coverage: 'part',
        place: 'HOC_BA/DANH_SACH_THONG_TIN_KY/CBQL',
        about: 'her own line: day and personal number',
      },
      {
        part: 'homeroomSignature',
        uri: ofRecord(({ signature }) => signature.homeroom),
        coverage: 'part',
        place: 'HOC_BA/ds:Signature',
        about: 'the homeroom teacher’s whole signature, its subject digests and time stamp included',
      },
    ],
  },
  seal: {
    kind: 'seal',
    signer: 'the school (ký phát hành), by the clerk',
    signatureId: signatureOf('seal'),
    place: 'HOC_BA/ds:Signature',
    covers: [
      {
        part: 'record',
        uri: ofRecord(({ record }) => record),
        coverage: 'enveloped',
        place: 'HOC_BA',
        about: 'the whole record: all data, place and day of release, all signers’ lines, both signatures before it',
      },
    ],
  },
  'subject-list': {
    kind: 'subject-list',
    signer: 'giáo viên môn học',
    signatureId: (listId) => subjectListIds(listId).signature,
    place: 'KY_MON_HOC/ds:Signature',
    covers: [
      {
        part: 'list',
        uri: (listId) => `#${subjectListIds(listId).list}`,
        coverage: 'part',
        place: 'KY_MON_HOC/DANH_SACH',
        about: 'class, subject, number, signer, and a salted digest of every pupil’s row (decision 12)',
      },
    ],
  },
  transaction: {
    kind: 'transaction',
    signer: 'the school, by the clerk',
    signatureId: batchSignatureId,
    place: 'DANH_SACH_HOC_BA/ds:Signature',
    covers: [
      {
        part: 'transaction',
        uri: () => '',
        coverage: 'enveloped',
        place: 'DANH_SACH_HOC_BA',
        about: 'the whole transaction: every record with its signatures',
      },
    ],
  },
  checkers: {
    kind: 'checkers',
    signer: 'the school, by the clerk',
    signatureId: (fileId) => checkersIds(fileId).signature,
    place: 'KIEM_TRA/ds:Signature',
    covers: [
      {
        part: 'checkers',
        uri: (fileId) => `#${checkersIds(fileId).list}`,
        coverage: 'part',
        place: 'KIEM_TRA/DANH_SACH',
        about: 'authorities, revocation lists, seals and signers, by fingerprint and with their times',
      },
    ],
  },
  completion: {
    kind: 'completion',
    signer: 'hiệu trưởng',
    signatureId: (id) => completionIds(id).signature,
    place: 'BAO_CAO_HOAN_TAT/ds:Signature',
    covers: [
      {
        part: 'completion',
        uri: (id) => `#${completionIds(id).content}`,
        coverage: 'part',
        place: 'BAO_CAO_HOAN_TAT/NOI_DUNG',
        about: 'Báo cáo hoàn tất of a group: numbers by class, recalled and replaced, late with reasons, decided',
      },
    ],
  },
  transfer: {
    kind: 'transfer',
    signer: 'the school a pupil leaves, by the clerk',
    signatureId: (id) => transferIds(id).signature,
    place: 'CHUYEN_TRUONG/ds:Signature',
    covers: [
      {
        part: 'transfer',
        uri: (id) => `#${transferIds(id).document}`,
        coverage: 'enveloped',
        place: 'CHUYEN_TRUONG',
        about: 'the whole listing: both schools, the moment, each file that goes along by its digest',
      },
    ],
  },
  'transfer-statement': {
    kind: 'transfer-statement',
    signer: 'the next school that took a pupil, or the old one that takes its bundle back, by the clerk',
    signatureId: (id) => statementIds(id).signature,
    place: 'XAC_NHAN_CHUYEN_TRUONG/ds:Signature',
    covers: [
      {
        part: 'statement',
        uri: (id) => `#${statementIds(id).document}`,
        coverage: 'enveloped',
        place: 'XAC_NHAN_CHUYEN_TRUONG',
        about: 'all it says: received or withdrawn, the listing by its digest, both schools, the pupil, the moment',
      },
    ],
  },
};

/** Ids inside a signature, made of its own. */
export const ownIds = (signatureId: string) => ({
  time: `${signatureId}-thoi-gian`,
  properties: `${signatureId}-thuoc-tinh`,
  /** Of the Reference to a data part, by its place in the table from 1 on. */
  reference: (number: number) => `${signatureId}-tham-chieu-${number}`,
});
