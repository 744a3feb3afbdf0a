/** Class 4A at year-end as its leader signed it, two pupils to look at among them, and the classes beside it. */
import type { RecordLine } from '../../../core/contract/signing.js';
import type { ClassProgress } from '../../../core/contract/progress.js';
import { progressOf } from './class-progress.js';
import { line } from './signing-answers.js';

const HOMEROOM_AT = '2027-06-19T20:10:00+07:00';
export const PRINCIPAL_AT = '2027-06-20T08:00:00+07:00';

const signedByHomeroom = [{ slot: 'homeroom' as const, name: 'Nguyễn Thị Minh Hoa', at: HOMEROOM_AT }];

export const yearEndLines = (): RecordLine[] => [
  line(0, {
    state: 'homeroom-signed',
    signatures: signedByHomeroom,
    flags: [{ flag: 'near-threshold', detail: 'Toán 8' }],
  }),
  line(1, {
    state: 'homeroom-signed',
    signatures: signedByHomeroom,
    flags: [
      { flag: 'unlike-last-year', detail: 'năm trước Chưa hoàn thành, năm nay Hoàn thành tốt' },
      { flag: 'flagged-remark', detail: 'nhận xét của giáo viên chủ nhiệm nhắc tên Châu' },
    ],
    returned: { by: 'Phạm Thị Hạnh', at: '2027-06-18T12:40:00Z', reason: 'Nhận xét của em bị lẫn với bạn cùng bàn.' },
  }),
  ...[2, 3, 4, 5, 6, 7, 8, 9, 10].map((i) =>
    line(i, { state: 'homeroom-signed', signatures: signedByHomeroom, personalIdMissing: i === 5 }),
  ),
  line(11, {
    state: 'entering',
    subjectsSigned: 9,
    owed: [{ userId: 'u-huy', name: 'Đỗ Quang Huy', fields: ['signature.TIN'] }],
  }),
  ...[12, 13].map((i) =>
    line(i, {
      state: 'approved',
      signatures: [...signedByHomeroom, { slot: 'principal', name: 'Phạm Thị Lan', at: PRINCIPAL_AT }],
    }),
  ),
];

export const yearEndProgress = (): ClassProgress[] => [
  progressOf('4A'),
  progressOf('5B', { homeroomSigned: 14, approved: 14, sealed: 14, flagged: 0, homeroomTeacher: 'Trần Văn Bình' }),
  progressOf('1C', {
    pupils: 32,
    entered: 20,
    subjectsSigned: 11,
    homeroomSigned: 0,
    approved: 0,
    flagged: 0,
    homeroomTeacher: 'Lê Thu Hà',
    withoutCertificate: ['Lê Thu Hà', 'Đỗ Quang Huy'],
  }),
];
