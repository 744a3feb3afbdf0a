/** Rights of the signing endpoints, in the columns of `rights.test.ts`; slot homeroom and subject Âm nhạc where asked. */
import { randomUUID } from 'node:crypto';
import type { SIGNING_ENDPOINTS } from '../../../core/contract/endpoints-signing.js';

type Name = keyof typeof SIGNING_ENDPOINTS;

export const SIGNING_RIGHTS: Readonly<Record<Name, readonly number[]>> = {
  //                anon subj home other princ vice clerk admin insp
  subjectsToSign: [401, 200, 200, 200, 403, 403, 403, 403, 403],
  // The homeroom teacher does not teach it.
  subjectSheet: [401, 200, 403, 404, 403, 403, 403, 403, 403],
  // Nobody here has a certificate.
  signSubject: [401, 422, 403, 404, 403, 403, 403, 403, 403],
  endings: [401, 200, 200, 404, 403, 403, 403, 403, 403],
  // Counts, no marks: the administrator sees who has no certificate.
  progress: [401, 200, 200, 200, 200, 200, 200, 200, 200],
  records: [401, 200, 200, 404, 200, 200, 200, 404, 200],
  recordsToSign: [401, 403, 200, 404, 403, 403, 403, 404, 403],
  signRecords: [401, 403, 422, 404, 403, 403, 403, 404, 403],
  // What her own page refused, whoever she is.
  reportRefusal: [401, 200, 200, 200, 200, 200, 200, 200, 200],
  // A vice principal without a delegation.
  returnRecords: [401, 403, 403, 403, 200, 403, 403, 403, 403],
  // As return: nothing is to be decided for a pupil without a result, which only who may decide learns.
  decidePromotion: [401, 403, 403, 403, 422, 403, 403, 403, 403],
  // Her own word, and nobody has signed yet.
  waiveNumber: [401, 403, 403, 403, 422, 403, 403, 403, 403],
  awards: [401, 200, 200, 404, 200, 200, 200, 404, 200],
  saveAward: [401, 403, 200, 404, 403, 403, 403, 403, 403],
  removeAward: [401, 403, 404, 404, 403, 403, 403, 403, 403],
};

/** Codes of the 422s above that are nobody's certificate. */
export const SIGNING_CODES = ['promotion-no-result', 'waiver-too-early'];

const signature = Buffer.alloc(256).toString('base64');
const digest = Buffer.alloc(32).toString('base64');
const signedAt = '2027-06-20T09:00:00+07:00';
const certificate = 'a'.repeat(64);

/** Requests of the right form, about a pupil of the class. */
export const signingBodies = (pupil: () => string): Readonly<Partial<Record<Name, () => object>>> => ({
  signSubject: () => ({
    listId: randomUUID(),
    number: 1,
    signedAt,
    certificate,
    rows: [{ pupil: pupil(), salt: Buffer.alloc(16).toString('base64'), digest }],
    signature,
  }),
  endings: () => ({ values: { [pupil()]: { 'subject.AN.level': 'HT' } } }),
  signRecords: () => ({ certificate, records: [{ pupil: pupil(), version: 1, signedAt, digest, signature }] }),
  reportRefusal: () => ({ what: 'key', act: 'sign-subject', code: 'wrong-pin', carrier: 'PKCS12', certificate }),
  returnRecords: () => ({ records: [{ pupil: pupil(), version: 1 }], reason: 'Xem lại điểm Toán', subjects: ['TOAN'] }),
  decidePromotion: () => ({ pupil: pupil(), promoted: false, reason: 'Còn chưa hoàn thành', basis: '', number: 0 }),
  waiveNumber: () => ({ pupil: pupil(), reason: 'Em chưa đăng ký khai sinh', paper: { kind: 'none', number: '' } }),
  saveAward: () => ({
    id: randomUUID(),
    pupil: pupil(),
    kind: 'SUDDEN',
    title: 'Giải Nhì vở sạch chữ đẹp',
    reason: '',
    decision: '',
    day: '2027-03-08',
  }),
  removeAward: () => ({ id: randomUUID() }),
});
