import assert from 'node:assert/strict';
import fc from 'fast-check';
import { GRADES } from '../../../core/law/law.js';
import { ABOUTS, levelsFor } from '../../../core/remarks/about.js';
import { judgePhrase, type Phrase } from '../../../core/remarks/phrase.js';
import type { PhraseScope } from '../../../core/remarks/scope.js';
import { planBook } from '../../../core/remarks/plan-book.js';
import { readBook } from '../../../core/remarks/read-book.js';
import type { WorkbookPlan } from '../../../core/workbook/plan.js';
import type { RawBook, RawCell } from '../../../core/workbook/raw.js';
import { buildPhrase } from '../../support/phrases.js';

/** A plan as the plain cells a door would read again. */
const rawOf = ({ sheets }: WorkbookPlan): RawBook => ({
  sheets: sheets.map(({ name, state, cells }) => {
    const rows: RawCell[][] = [];
    for (const { row, column, value } of cells) {
      while (rows.length < row) rows.push([]);
      while (rows[row - 1]!.length < column) rows[row - 1]!.push(null);
      rows[row - 1]![column - 1] = value;
    }
    return { name, hidden: state !== 'visible', rows };
  }),
});

const HEADER = ['Phạm vi', 'Môn hoặc phẩm chất', 'Mức', 'Lớp', 'Nhận xét'];
const book = (...rows: RawCell[][]): RawBook => ({ sheets: [{ name: 'Kho', hidden: false, rows: [HEADER, ...rows] }] });
const BOTH: readonly PhraseScope[] = ['own', 'school'];
const read = (raw: RawBook, keeps = BOTH) => {
  const result = readBook(raw, keeps);
  assert.ok(result.ok, JSON.stringify(result));
  return result;
};
/** The codes of the rows that were refused, `kept` for the others. */
const codes = (...rows: RawCell[][]): string[] => {
  const { good, refused } = read(book(...rows));
  return [
    ...good.map(({ row }) => [row, 'kept'] as const),
    ...refused.map((one) => [one.row, one.refusal.code] as const),
  ]
    .sort(([a], [b]) => a - b)
    .map(([, code]) => code);
};

describe('a bank as a file', () => {
  const phraseOf: fc.Arbitrary<Phrase> = fc
    .record({
      scope: fc.constantFrom(...BOTH),
      about: fc.constantFrom(...ABOUTS),
      level: fc.nat(),
      grades: fc.option(fc.tuple(fc.constantFrom(...GRADES), fc.constantFrom(...GRADES)), { nil: null }),
      text: fc.oneof(
        fc.constantFrom(
          '=1+1 là câu mở đầu',
          '+ Chăm chỉ',
          'Em {tên}, đọc “tốt”.',
          '- Viết\n- Đọc',
          '@Ngoan',
          '4-5 bài',
        ),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
      ),
    })
    .map(({ scope, about, level, grades, text }): Phrase | null => {
      const levels = [null, ...levelsFor(about)];
      const judged = judgePhrase({
        about,
        level: levels[level % levels.length]!,
        grades: grades && { from: Math.min(...grades) as 1, to: Math.max(...grades) as 1 },
        text,
      });
      return judged.ok ? buildPhrase({ scope, ...judged.phrase }) : null;
    })
    .filter((phrase) => phrase !== null);

  it('comes back as the same phrases', () => {
    fc.assert(
      fc.property(fc.array(phraseOf, { maxLength: 20 }), (phrases) => {
        const { good, refused, doubled } = read(rawOf(planBook(phrases)));
        assert.deepEqual(refused, []);
        assert.equal(good.length + doubled.length, phrases.length);
        const rows = new Map(good.map((one) => [one.row, one]));
        phrases.forEach(({ scope, about, level, grades, text }, i) => {
          const row = rows.get(i + 2);
          if (row) assert.deepEqual(row, { ...row, scope, phrase: { about, level, grades, text } });
        });
      }),
    );
  });
  it('is written in words people read', () => {
    const phrase = buildPhrase({
      about: 'trait.CHAM_CHI',
      level: 'CCG',
      grades: { from: 4, to: 5 },
      text: 'Cần chăm.',
    });
    const { rows } = rawOf(planBook([phrase])).sheets[0]!;
    assert.deepEqual(rows, [HEADER, ['Trường', 'Phẩm chất Chăm chỉ', 'Cần cố gắng', '4 đến 5', 'Cần chăm.']]);
  });
  it('without phrases is a pattern to fill in', () => {
    const { good, refused } = read(rawOf(planBook([])));
    assert.deepEqual([good, refused], [[], []]);
  });
  it('explains every name and level on a page of its own', () => {
    const guide = planBook([]).sheets[1]!;
    const names = guide.cells.filter(({ column }) => column === 1).map(({ value }) => value);
    assert.ok(names.length > ABOUTS.length);
    for (const name of ['Toán', 'Phẩm chất Chăm chỉ', 'Năng lực chung']) assert.ok(names.includes(name), name);
  });
});

describe('a file of phrases', () => {
  it('is read in any order of columns, below a title, by other names', () => {
    const raw: RawBook = {
      sheets: [
        { name: 'Bìa', hidden: false, rows: [['Kho nhận xét của tổ 4']] },
        {
          name: 'Câu',
          hidden: false,
          rows: [['Tổ 4'], [], ['NỘI DUNG NHẬN XÉT', 'Môn học', 'Mức đạt được'], ['Tính đúng.', 'toán', 't']],
        },
      ],
    };
    const { good } = read(raw);
    assert.deepEqual(good, [
      {
        sheet: 'Câu',
        row: 4,
        typed: 'Tính đúng.',
        scope: 'own',
        phrase: { about: 'subject.TOAN', level: 'HTT', grades: null, text: 'Tính đúng.' },
      },
    ]);
  });
  it('understands how people write', () => {
    const rows: [string, string, RawCell][] = [
      ['môn Toán', 'H', 4],
      ['TIẾNG VIỆT', 'hoàn thành tốt', 'Lớp 4'],
      ['Lịch sử & Địa lí', 'cht', '4-5'],
      ['Khoa học', '', '4, 5'],
      ['Năng lực Khoa học', 'Đ', ''],
      ['Chăm chỉ', 'cần cố gắng', '1 đến 3'],
      ['Phẩm chất', 'Tốt', null],
      ['GVCN', 'Hoàn thành xuất sắc', 'Khối 5'],
    ];
    const { good, refused } = read(
      book(...rows.map(([about, level, grades], i) => ['', about, level, grades, `Câu ${i}`])),
    );
    assert.deepEqual(refused, []);
    assert.deepEqual(
      good.map(({ phrase: { about, level, grades } }) => [about, level, grades && `${grades.from}${grades.to}`]),
      [
        ['subject.TOAN', 'HT', '44'],
        ['subject.TV', 'HTT', '44'],
        ['subject.LSDL', 'CHT', '45'],
        ['subject.KH', null, '45'],
        ['trait.KHOA_HOC', 'DAT', null],
        ['trait.CHAM_CHI', 'CCG', '13'],
        ['traits.QUALITIES', 'TOT', null],
        ['homeroom', 'HTXS', '55'],
      ],
    );
  });
  it('says of each row why it is not taken', () => {
    assert.deepEqual(
      codes(
        ['Tôi', 'Toán', 'T', '', 'Tính đúng.'],
        ['Xã', 'Toán', 'T', '', 'Tính đúng.'],
        ['', '', 'T', '', 'Tính đúng.'],
        ['', 'Võ', 'T', '', 'Tính đúng.'],
        ['', 'Toán', 'Đ', '', 'Tính đúng.'],
        ['', 'Toán', 'T', 6, 'Tính đúng.'],
        ['', 'Toán', 'T', '5 đến 4', 'Tính đúng.'],
        ['', 'Toán', 'T', { date: '2026-05-04' }, 'Tính đúng.'],
        ['', 'Toán', 'T', '', ''],
        ['', 'Toán', 'T', '', 'x'.repeat(501)],
        ['', 'Toán', 'T', '', { error: '#N/A' }],
        ['', 'Toán', 'T', '', 'Em {họ} tính đúng.'],
      ),
      [
        'kept',
        'bank-scope-unknown',
        'bank-about-missing',
        'bank-about-unknown',
        'bank-level-unknown',
        'bank-grades-unknown',
        'bank-grades-unknown',
        'bank-grades-unknown',
        'bank-text-missing',
        'bank-text-long',
        'bank-text-unreadable',
        'bank-slot',
      ],
    );
  });
  it('passes over empty rows and knows a phrase that stands twice', () => {
    const row = ['', 'Toán', 'T', '', 'Tính đúng.'];
    const { good, doubled } = read(book(row, [], [null, null, 'T'], ['', 'Toán', 'T', '', 'tính  đúng. ']));
    assert.deepEqual([good.map((one) => one.row), doubled.map((one) => one.row)], [[2], [5]]);
  });
  it('puts nothing into a bank she does not keep, but takes back what she exported', () => {
    const raw = book(['Trường', 'Toán', 'T', '', 'Tính đúng.'], ['', 'Toán', 'T', '', 'Của tôi.']);
    const mine = read(raw, ['own']);
    assert.deepEqual(
      mine.refused.map(({ refusal }) => refusal.code),
      ['bank-not-school'],
    );
    assert.deepEqual(
      mine.good.map(({ scope }) => scope),
      ['own'],
    );
    const known = readBook(raw, ['own'], (scope) => scope === 'school');
    assert.ok(known.ok && known.refused.length === 0);
    const lead = read(book(['Của tôi', 'Toán', 'T', '', 'A.'], ['', 'Toán', 'T', '', 'B.']), ['school']);
    assert.deepEqual([lead.refused[0]!.refusal.code, lead.good[0]!.scope], ['bank-not-own', 'school']);
  });
  it('is refused whole without its columns, or when it is too long', () => {
    const none = readBook({ sheets: [{ name: 'A', hidden: false, rows: [['Họ tên', 'Nhận xét']] }] }, BOTH);
    assert.ok(!none.ok && none.refusal.code === 'bank-file-headers');
    const hidden = readBook({ sheets: [{ ...book().sheets[0]!, hidden: true }] }, BOTH);
    assert.ok(!hidden.ok);
    const long = readBook(book(...Array.from({ length: 2001 }, (_, i) => ['', 'Toán', 'T', '', `Câu ${i}`])), BOTH);
    assert.ok(!long.ok && long.refusal.code === 'bank-file-long');
  });
  it('never breaks, whatever stands in its cells', () => {
    const cell: fc.Arbitrary<RawCell> = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...HEADER, 'Toán', 'T'),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.record({ date: fc.string() }),
      fc.record({ error: fc.string() }),
      fc.record({ formula: fc.string(), value: fc.option(fc.string(), { nil: null }) }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 }), (rows) => {
        const { good, refused, doubled } = read(book(...rows));
        assert.ok(good.length + refused.length + doubled.length <= rows.length);
        for (const { phrase } of good) assert.equal(phrase.text, phrase.text.normalize('NFC'));
      }),
    );
  });
});
