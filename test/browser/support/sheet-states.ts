/** States of the sheet screen; every builder takes what matters to the test. */
import type { SheetAnswer, SheetState } from '../../../addin/sheet/sheet-state.js';
import type { IssueBody } from '../../../core/contract/cells.js';
import { EVENTFUL, issue, ISSUES, part, PUPILS, RESULTS } from './answers.js';

const [AN, BICH, CHAU] = Object.keys(PUPILS) as [string, string, string];

export const ours = (parts: Partial<Extract<SheetState['book'], { kind: 'ours' }>> = {}): SheetState['book'] => ({
  kind: 'ours',
  parts: [{ classId: 'c-4a', className: '4A', period: 'year-end' }],
  cells: 35,
  filled: 31,
  missing: [
    { sheet: '4A', cell: 'E12', pupil: AN, field: 'subject.TOAN.level' },
    { sheet: '4A', cell: 'E13', pupil: BICH, field: 'subject.TOAN.level' },
    { sheet: '4A', cell: 'F13', pupil: BICH, field: 'subject.TOAN.score' },
    { sheet: '4A', cell: 'F14', pupil: CHAU, field: 'subject.TOAN.score' },
  ],
  unsent: 12,
  ...parts,
});

const mistyped = (pupil: string, cell: string, word: string, fix: string): IssueBody =>
  issue({
    rule: 'text-mistyped',
    severity: 'warning',
    pupil,
    field: 'homeroom.remark',
    cell,
    message: `Có chữ gõ chưa trọn: «${word}».`,
    remedy: 'Sửa chữ này; nếu hay gặp, tắt AutoComplete của Excel hoặc xem lại bộ gõ.',
    fix,
  });

/** The findings of the upload page, and three that carry their remedy. */
export const FOUND: readonly IssueBody[] = [
  ...ISSUES.filter(({ rule }) => rule !== 'text-mistyped'),
  mistyped(AN, 'I12', 'chăm chir', 'Em chăm chỉ.'),
  mistyped(BICH, 'I13', 'dđọc', 'Em đọc to, rõ.'),
  mistyped(CHAU, 'I14', 'tieens', 'Em có nhiều tiến bộ trong học kì II, biết giúp đỡ bạn.'),
];

export const answered = (parts: Partial<SheetAnswer> = {}): SheetAnswer => ({
  parts: [part()],
  issues: [...FOUND],
  results: [...RESULTS],
  pupils: { ...PUPILS },
  ...parts,
});

export const PUSHED = answered({ parts: [part({ answer: EVENTFUL })] });
