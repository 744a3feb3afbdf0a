/** Pupils, class-subjects, records, certificates and key files the signing screens are shown in tests. */
import { createPrivateKey } from 'node:crypto';
import type { Certificate } from '../../../core/contract/certificates.js';
import type { RecordLine, SubjectRow, SubjectSheet } from '../../../core/contract/signing.js';
import { readCertificate } from '../../../core/signing/certificate.js';
import { writePkcs12 } from '../../../core/signing/pkcs12.js';
import { certificateOf, keyFile, type TestSigner } from '../../support/signed-record.js';

const HOMEROOM_AT = '2027-06-19T20:10:00+07:00';
export const PRINCIPAL_AT = '2027-06-20T08:00:00+07:00';

export const signedByHomeroom = [{ slot: 'homeroom' as const, name: 'Nguyễn Thị Minh Hoa', at: HOMEROOM_AT }];

export const PIN = 'Hoa mai 2027';
const NAMES = [
  'Nguyễn Hoàng Bảo An',
  'Trần Thị Ngọc Bích',
  'Lê Minh Châu',
  'Đặng Quốc Dũng',
  'Phạm Gia Hân',
  'Vũ Đức Khôi',
  'Hoàng Thuỳ Linh',
  'Bùi Nhật Minh',
  'Đỗ Khánh Ngọc',
  'Ngô Phương Oanh',
  'Lý Thanh Phong',
  'Trịnh Như Quỳnh',
  'Cao Bá Sơn',
  'Mai Anh Thư',
];
export const PUPILS = NAMES.map((name, i) => ({ pupil: `01000000${String(i + 1).padStart(2, '0')}`, name }));

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** The key file a teacher was given, with her PIN. */
export function keyFileOf(signer: TestSigner, pin = PIN): Uint8Array {
  const key = createPrivateKey(Buffer.from(keyFile(`${signer}.key.pem`)));
  return writePkcs12({
    keyPkcs8: new Uint8Array(key.export({ type: 'pkcs8', format: 'der' })),
    certificate: certificateOf(signer),
    chain: [certificateOf('authority')],
    pin,
    name: signer,
  });
}

export async function boundCertificate(signer: TestSigner, parts: Partial<Certificate> = {}): Promise<Certificate> {
  const facts = await readCertificate(certificateOf(signer));
  return {
    fingerprint: facts.fingerprint,
    subject: facts.subject,
    issuer: facts.issuer,
    serial: facts.serial,
    notBefore: '2020-01-01T00:00:00.000Z',
    notAfter: facts.notAfter,
    daysLeft: 400,
    kind: 'personal',
    holder: { userId: 'u-hoa', name: 'Nguyễn Thị Minh Hoa' },
    carrier: 'PKCS12',
    internal: true,
    state: 'bound',
    revoked: null,
    office: 'none',
    officeReason: null,
    der: base64(certificateOf(signer)),
    chain: [],
    ...parts,
  };
}

export const row = (index: number, parts: Partial<SubjectRow> = {}): SubjectRow => ({
  ...PUPILS[index]!,
  level: index % 3 === 2 ? 'HT' : 'HTT',
  score: 10 - (index % 4),
  remark: ['Tính nhanh, trình bày sạch.', 'Nắm chắc bảng nhân, giải toán có lời văn tốt.', null][index % 3]!,
  state: 'ready',
  missing: [],
  signedBy: null,
  signedAt: null,
  ended: null,
  ...parts,
});

export const sheet = (classId: string, subject: SubjectSheet['subject'], rows: SubjectRow[]): SubjectSheet => ({
  schoolYear: '2026-2027',
  schoolCode: '37000001',
  classId,
  className: classId.slice(2).toUpperCase(),
  subject,
  number: 1,
  signer: { name: 'Nguyễn Thị Minh Hoa', personalId: '037185001234' },
  rows,
});

export const line = (index: number, parts: Partial<RecordLine> = {}): RecordLine => ({
  ...PUPILS[index]!,
  grade: 4,
  state: 'entering',
  version: 1,
  owed: [],
  result: index % 3 === 2 ? 'HT' : 'HTT',
  because: index % 3 === 2 ? ['H ở Âm nhạc', 'điểm 6 môn Toán'] : ['điểm 8 môn Toán'],
  completed: true,
  promoted: true,
  promotion: { kind: 'completed', basis: '', proposesNot: false, number: 0, decision: null },
  awardsAllowed: index % 3 === 2 ? [] : ['Học sinh Tiêu biểu'],
  awards: [],
  flags: [],
  subjectsSigned: 10,
  subjectsNeeded: 10,
  signatures: [],
  returned: null,
  personalIdMissing: false,
  ...parts,
});
