/** Answers the fake API gives unless a test says otherwise; every builder takes what matters to the test. */
import type { z } from 'zod';
import type { IssueBody, ResultBody } from '../../../core/contract/cells.js';
import type { PushAnswer } from '../../../core/contract/push.js';
import { actsForHats } from '../../../core/rights/access.js';
import type { Me, Task } from '../../../core/contract/session.js';
import type { uploadAnswerSchema, UploadPart } from '../../../core/contract/sheet.js';

type UploadAnswer = z.infer<typeof uploadAnswerSchema>;

export const PUPILS: Readonly<Record<string, string>> = {
  '0100000001': 'Nguyễn Hoàng Bảo An',
  '0100000002': 'Trần Thị Ngọc Bích',
  '0100000003': 'Lê Minh Châu',
  '0100000004': 'Phạm Gia Hân',
  '0100000005': 'Vũ Đức Khôi',
};
const [AN, BICH, CHAU, HAN, KHOI] = Object.keys(PUPILS) as [string, string, string, string, string];

export const me = (parts: Partial<Me> = {}): Me => ({
  userId: 'u-hoa',
  name: 'Nguyễn Thị Minh Hoa',
  account: 'hoa',
  hats: ['teacher'],
  can: actsForHats(parts.hats ?? ['teacher']),
  school: { name: 'Trường Tiểu học Đồng Sơn', sample: true },
  schoolYear: '2026-2027',
  idleUntil: '2027-06-20T14:00:00.000Z',
  ...parts,
});

export const task = (parts: Partial<Task> = {}): Task => ({
  classId: 'c-4a',
  className: '4A',
  period: 'year-end',
  homeroom: true,
  subjects: ['TV', 'TOAN', 'KH', 'LSDL', 'DD', 'HDTN'],
  pupils: 35,
  cells: 1085,
  filled: 961,
  lastPushAt: '2027-06-19T13:14:00.000Z',
  deadline: '2027-06-30',
  daysLeft: 9,
  ...parts,
});

export const TASKS: readonly Task[] = [
  task({
    classId: 'c-4b',
    className: '4B',
    homeroom: false,
    subjects: ['TOAN'],
    cells: 70,
    filled: 31,
    lastPushAt: null,
    deadline: '2027-06-23',
    daysLeft: 2,
  }),
  task(),
  task({ classId: 'c-5a', className: '5A', homeroom: false, subjects: ['KH'], pupils: 33, cells: 66, filled: 66 }),
];

export const issue = (parts: Partial<IssueBody> = {}): IssueBody => ({
  rule: 'score-not-whole',
  severity: 'error',
  pupil: AN,
  field: 'subject.TOAN.score',
  sheet: '4A',
  cell: 'G12',
  message: 'Điểm 8,5 không hợp lệ. Điểm kiểm tra là số nguyên, không có điểm thập phân (TT27, Điều 7).',
  remedy: 'Xem lại bài kiểm tra và nhập số nguyên.',
  ...parts,
});

const missing = (pupil: string, cell: string, name: string): IssueBody =>
  issue({
    rule: 'value-missing',
    severity: 'warning',
    pupil,
    field: 'subject.TV.level',
    cell,
    message: `Chưa nhập ${name}.`,
    remedy: 'Nhập trước khi ký.',
  });

export const ISSUES: readonly IssueBody[] = [
  issue(),
  issue({
    rule: 'level-of-subject-unknown',
    pupil: BICH,
    field: 'subject.KH.level',
    cell: 'L13',
    message:
      '«Giỏi» không phải mức đạt được của môn học. Có ba mức: T (Hoàn thành tốt), H (Hoàn thành), C (Chưa hoàn thành) (TT27, Điều 7).',
    remedy: 'Nhập T, H hoặc C.',
  }),
  issue({
    rule: 'text-mistyped',
    severity: 'warning',
    pupil: BICH,
    field: 'homeroom.remark',
    sheet: 'Nhận xét',
    cell: 'D13',
    message: 'Có chữ gõ chưa trọn: «dđọc».',
    remedy: 'Sửa chữ này; nếu hay gặp, tắt AutoComplete của Excel hoặc xem lại bộ gõ.',
  }),
  missing(CHAU, 'E14', 'mức đạt được môn Tiếng Việt'),
  missing(CHAU, 'G14', 'điểm KTĐK môn Toán'),
  missing(HAN, 'E15', 'mức đạt được môn Tiếng Việt'),
  issue({
    rule: 'column-unknown',
    severity: 'warning',
    pupil: null,
    field: null,
    cell: 'AF9',
    message: 'Cột «Ghi chú của cô» không thuộc mẫu này; nội dung cột không được gửi.',
    remedy: 'Nếu là cột ghi chú riêng thì cứ để; nếu là cột của mẫu, sửa lại tên cột như bảng tải về.',
  }),
];

export const RESULTS: readonly ResultBody[] = [
  { pupil: KHOI, result: 'HTXS', missing: [], awards: ['Học sinh Xuất sắc'], because: [] },
  { pupil: BICH, result: 'HT', missing: [], awards: [], because: ['H ở Âm nhạc', 'điểm 6 môn Toán'] },
  {
    pupil: CHAU,
    result: null,
    missing: ['subject.TV.level', 'subject.TOAN.score', 'trait.CHAM_CHI', 'trait.NHAN_AI'],
    awards: [],
    because: [],
  },
];

export const part = (parts: Partial<UploadPart> = {}): UploadPart => ({
  classId: 'c-4a',
  className: '4A',
  period: 'year-end',
  changes: { added: 12, changed: 3, deleted: 1 },
  withheld: { wrong: 2, foreign: 0 },
  deleted: [{ pupil: HAN, field: 'subject.TOAN.score' }],
  answer: null,
  refused: null,
  ...parts,
});

export const upload = (parts: Partial<UploadAnswer> = {}): UploadAnswer => ({
  parts: [part()],
  issues: [...ISSUES],
  results: [...RESULTS],
  pupils: { ...PUPILS },
  file: { name: '4A cuối năm (đã soát).xlsx', base64: Buffer.from('PK marked').toString('base64') },
  ...parts,
});

type Conflict = PushAnswer['conflicts'][number];
export const conflict = (parts: Partial<Conflict> = {}): Conflict => ({
  pupil: AN,
  field: 'subject.TOAN.level',
  base: null,
  mine: 'HTT',
  theirs: 'HT',
  author: 'Trần Văn Bình',
  at: '2027-06-20T12:40:00.000Z',
  own: false,
  ...parts,
});

export const answer = (parts: Partial<PushAnswer> = {}): PushAnswer => ({
  revision: 7,
  accepted: 0,
  refused: [],
  conflicts: [],
  othersChanged: [],
  base: { revision: 7, values: {} },
  ...parts,
});

/** A push with everything that can happen. */
export const EVENTFUL = answer({
  accepted: 11,
  refused: [
    {
      pupil: AN,
      field: 'subject.TOAN.score',
      value: '8,5',
      refusal: {
        code: 'score-not-whole',
        reason: 'Điểm 8,5 không hợp lệ. Điểm kiểm tra là số nguyên, không có điểm thập phân (TT27, Điều 7).',
        remedy: 'Xem lại bài kiểm tra và nhập số nguyên.',
      },
    },
    {
      pupil: BICH,
      field: 'subject.KH.level',
      value: 'Giỏi',
      refusal: {
        code: 'level-of-subject-unknown',
        reason: '«Giỏi» không phải mức đạt được của môn học.',
        remedy: 'Nhập T, H hoặc C.',
      },
    },
  ],
  conflicts: [
    conflict(),
    conflict({ pupil: BICH, mine: 'HT', theirs: 'CHT' }),
    conflict({
      pupil: CHAU,
      field: 'homeroom.remark',
      mine: 'Em chăm chỉ, đọc to và rõ, cần viết cẩn thận hơn.',
      theirs: 'Em đọc to, rõ; chữ viết còn vội.',
      own: true,
    }),
  ],
  othersChanged: [
    { pupil: KHOI, field: 'subject.TIN.level', value: 'HTT', author: 'Đỗ Quang Huy', at: '2027-06-20T11:05:00.000Z' },
  ],
});
