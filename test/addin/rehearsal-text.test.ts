import assert from 'node:assert/strict';
import fc from 'fast-check';
import { byPerson, figuresOf, totalOf } from '../../addin/rehearsal/sums.js';
import { messageLine } from '../../core/words/person-message.js';
import { debtText, messageText, toldText } from '../../core/words/debt-text.js';
import { toldTogether } from '../../core/words/told-together.js';
import { formats } from '../../addin/words/format.js';
import { translator } from '../../addin/words/text.js';
import type { RehearsedDebt, RehearsedRow } from '../../core/contract/rehearsal.js';
import { SUBJECTS } from '../../core/fields/subjects.js';
import { DEBT_KINDS } from '../../core/reminders/debt.js';

const t = translator('vi');
const words = { locale: 'vi', t, ...formats('vi', t), switchLanguage: () => Promise.resolve() } as const;

const debt = (parts: Partial<RehearsedDebt>): RehearsedDebt => ({
  ...{ kind: 'enter', classId: '4a', period: 'year-end', subject: 'TOAN', n: 2, userId: 'thu', name: 'Trần Thị Thu' },
  ...{ office: null, now: 'open', then: 'closed', reminded: null, mail: null },
  ...parts,
});
const signed = (parts: Partial<RehearsedDebt>) =>
  debt({ kind: 'sign-list', period: null, now: null, then: null, ...parts });
const row = (parts: Partial<RehearsedRow>): RehearsedRow => ({
  ...{ classId: '4a', className: '4A', grade: null, pupils: 3, signed: 0, open: [], closed: [], debts: [] },
  ...{ missing: 0, refused: 0, perhaps: 0, waitingOrders: 0 },
  ...parts,
});

describe('a rehearsal in words', () => {
  it('tells lists one person has not signed in one line, with everything else by itself', () => {
    const debts = [
      debt({}),
      signed({ subject: 'TOAN' }),
      signed({ subject: 'TV' }),
      signed({ subject: 'AN', userId: 'nhac', name: 'Lê Văn Nhạc' }),
      debt({ subject: null, period: 'mid-term-1', n: 5, now: 'closed' }),
    ];
    const told = toldTogether(debts, () => '');
    const lines = told.map((one) => messageLine(one, one[0].name, words));
    assert.equal(
      messageText({ head: 'Lớp 4A', lines, until: '2027-06-30' }, words, 'https://truong.example'),
      [
        'Lớp 4A',
        '- Trần Thị Thu: Toán, Cuối năm: còn 2 ô chưa nhập hoặc còn lỗi',
        '- Trần Thị Thu: chưa ký 2 danh sách môn: Toán, Tiếng Việt',
        '- Lê Văn Nhạc: Âm nhạc: chưa ký danh sách (2 học sinh)',
        '- Trần Thị Thu: Phần chủ nhiệm, Giữa học kỳ I: còn 5 ô chưa nhập hoặc còn lỗi. Đã khóa: gửi Đề nghị mở trước khi nhập.',
        'Xin làm xong trước khi khóa sổ, hết ngày 30/06/2027.',
        'Danh sách việc: https://truong.example/#/tasks',
      ].join('\n'),
    );
  });

  it('names no day where there is none to name', () => {
    const text = messageText({ head: 'Lớp 4A', lines: [], until: null }, words, 'https://truong.example');
    assert.equal(text, 'Lớp 4A\nDanh sách việc: https://truong.example/#/tasks');
  });

  it('has words for every debt there may be, and loses none in telling', () => {
    const any = fc.record({
      kind: fc.constantFrom(...DEBT_KINDS),
      subject: fc.constantFrom(null, ...SUBJECTS),
      userId: fc.constantFrom(null, 'thu', 'nhac'),
      n: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(fc.array(any), (drawn) => {
        const debts = drawn.map(debt);
        const told = toldTogether(debts, () => '');
        assert.deepEqual(new Set(told.flat()), new Set(debts));
        for (const one of told) assert.doesNotMatch(toldText(one, words), /[{}]|undefined|null/);
        for (const one of debts) assert.ok(debtText(one, words).includes(String(one.n)));
      }),
    );
  });

  it('counts for the meeting: a list of two grades once, no order twice, a returned record once', () => {
    const back = (subject: RehearsedDebt['subject']) => debt({ kind: 'returned', period: null, subject, n: 1 });
    const debts = [signed({ subject: 'TOAN' }), signed({ subject: 'TV' }), back(null), back('TOAN')];
    const rows = [
      row({ grade: 1, debts, missing: 4, refused: 3, waitingOrders: 1 }),
      row({ grade: 2, debts: debts.slice(0, 1), missing: 2, refused: 2, waitingOrders: 1 }),
    ];
    assert.deepEqual(figuresOf(rows[0]!), {
      ...{ missing: 4, refused: 3, lists: 2, records: 0, returned: 1, covers: 0, anew: 0, waiting: 1 },
    });
    const { lists, missing, refused, returned } = totalOf(rows);
    assert.deepEqual([lists, missing, refused, returned], [2, 6, 5, 1]);
    assert.ok(!('waiting' in totalOf(rows)));
    assert.deepEqual(
      byPerson(rows).map(({ userId, debts: own }) => [userId, own.length]),
      [['thu', 5]],
    );
  });
});
