/** A vendor's class sheet is understood by its headers and judged by the rules of ours (issue 14.3). */
import assert from 'node:assert/strict';
import { factsOf } from '../../../core/vendor-sheet/facts.js';
import { type Judged, judgeSheet } from '../../../core/vendor-sheet/judge-sheet.js';
import { corrected, locateSheets, type LocatedVendorSheet } from '../../../core/vendor-sheet/locate-sheet.js';
import { readBytes } from '../../../server/files/read-bytes.js';
import {
  CHILDREN,
  type ListedChild,
  subjectImport,
  traitsImport,
  vneduClassSheet,
} from '../../support/vendor-sheets.js';

function locate(bytes: Uint8Array): LocatedVendorSheet {
  const read = readBytes(bytes);
  assert.ok(read.ok);
  const [one, ...others] = locateSheets(read.book);
  assert.ok(one && others.length === 0);
  return one;
}

const TERM: Judged = { schoolYear: '2026-2027', period: 'term-1', grade: 4, className: '4A', subject: null };
const YEAR_END: Judged = { ...TERM, period: 'year-end', subject: 'TOAN' };
const found = (located: LocatedVendorSheet, judged: Judged = TERM) =>
  judgeSheet(located, judged).issues.map(({ rule, cell, pupil }) => `${rule} ${cell} ${pupil}`);
const withValues = (values: ListedChild['values']): readonly ListedChild[] => [
  { ...CHILDREN[0]!, values: values! },
  ...CHILDREN.slice(1),
];
const MAI_AN = CHILDREN[0]!.code;

describe('a class sheet as vnEdu lays it out', () => {
  it('is told by its headers, every column of its 41', async () => {
    const located = locate(await vneduClassSheet());
    const meanings = located.columns.map(({ meaning }) => meaning);
    assert.deepEqual(meanings.slice(0, 6), ['number', 'code', 'name', 'given-name', 'birth-date', 'female']);
    assert.deepEqual(
      meanings.slice(6, 25).map((meaning) => meaning!.replace('subject.', '')),
      [
        ...['TV.level', 'TV.score', 'TOAN.level', 'TOAN.score'],
        ...['DD.level', 'AN.level', 'MT.level', 'GDTC.level', 'HDTN.level'],
        ...['CN.level', 'CN.score', 'TIN.level', 'TIN.score', 'NN1.level', 'NN1.score'],
        ...['KH.level', 'KH.score', 'LSDL.level', 'LSDL.score'],
      ],
    );
    assert.deepEqual(
      meanings.slice(25).map((meaning) => meaning!.replace('trait.', '')),
      [
        ...['TU_CHU_TU_HOC', 'GIAO_TIEP_HOP_TAC', 'GIAI_QUYET_VAN_DE'],
        ...['NGON_NGU', 'TINH_TOAN', 'KHOA_HOC', 'CONG_NGHE', 'TIN_HOC', 'THAM_MI', 'THE_CHAT'],
        ...['YEU_NUOC', 'NHAN_AI', 'CHAM_CHI', 'TRUNG_THUC', 'TRACH_NHIEM', 'note'],
      ],
    );
    assert.deepEqual(factsOf(located, 'bang_diem.xlsx'), {
      vendor: 'vnedu',
      layout: 'class',
      schoolYear: '2026-2027',
      period: 'term-1',
      grade: 4,
      className: '4A',
      subject: null,
    });
  });

  for (const [title, period] of [
    ['GIỮA HỌC KỲ I', 'mid-term-1'],
    ['Giữa học kì 2', 'mid-term-2'],
    ['CUỐI NĂM HỌC', 'year-end'],
    ['HỌC KỲ II', 'year-end'],
    ['HỌC KỲ 1', 'term-1'],
    ['', null],
  ] as const)
    it(`says its period: ${title || 'nothing'}`, async () => {
      assert.equal(factsOf(locate(await vneduClassSheet({ title })), 'a.xlsx').period, period);
    });

  it('has nothing to be said where everything is right', async () =>
    assert.deepEqual(found(locate(await vneduClassSheet())), []));

  for (const [what, values, expected] of [
    ['a level that is none', { Toán: 'Đ' }, ['level-of-traits I10']],
    ['a half point', { 'Toán điểm': 8.5 }, ['score-not-whole J10']],
    ['a score kept as text', { 'Toán điểm': '9' }, ['vendor-number-as-text J10']],
    ['a level that contradicts its score', { 'Toán điểm': 3 }, ['level-score-doubtful J10']],
    ['what is missing', { 'Đạo đức': null, 'Yêu nước': null }, ['value-missing K10', 'value-missing AJ10']],
    ['a formula', { 'Toán điểm': { formula: '4+5', result: 9 } }, ['cell-formula J10']],
    ['a letter of another script', { Toán: 'Т' }, ['letter-lookalike I10']],
  ] as const)
    it(`is told of ${what}, with its cell and pupil`, async () => {
      const located = locate(await vneduClassSheet({ children: withValues(values) }));
      assert.deepEqual(
        found(located),
        expected.map((one) => `${one} ${MAI_AN}`),
      );
    });

  it('is told of one code in two rows, of one child in two, and of a row that is nobody’s', async () => {
    const children = [
      ...CHILDREN,
      { ...CHILDREN[0]!, name: 'Đỗ Gia Hân' },
      { ...CHILDREN[1]!, code: '0999999999' },
      { code: '', name: '', born: '' },
    ];
    assert.deepEqual(found(locate(await vneduClassSheet({ children }))), [
      'vendor-code-shared C14 #14',
      'vendor-listed-twice C15 0999999999',
      'vendor-nobody G16 null',
    ]);
  });

  it('is judged by the columns as somebody corrected them', async () => {
    const located = locate(await vneduClassSheet({ children: withValues({ Toán: 'Đ' }) }));
    assert.deepEqual(found(corrected(located, { 9: null })), []);
  });

  it('says which test no period has', async () => {
    const issues = found(locate(await vneduClassSheet()), { ...TERM, period: 'mid-term-1' });
    assert.equal(issues.filter((one) => one.startsWith('score-without-test')).length, 5 * CHILDREN.length);
  });
});

describe('the import of one subject', () => {
  it('says its subject, vendor, class and period, and is judged by its few columns alone', async () => {
    const located = locate(await subjectImport());
    assert.deepEqual(factsOf(located, 'a.xlsx'), {
      vendor: 'smas',
      layout: 'subject',
      schoolYear: '2026-2027',
      period: 'year-end',
      grade: 4,
      className: '4A',
      subject: 'TOAN',
    });
    assert.deepEqual(found(located, YEAR_END), []);
  });

  it('knows its subject by the tab where no title says it, and asks where neither does', async () => {
    const subject = async (title: string, tab: string) =>
      factsOf(locate(await subjectImport({ title, tab })), 'a.xlsx').subject;
    assert.equal(await subject('', 'LS&ĐL'), 'LSDL');
    assert.equal(await subject('', 'Sheet1'), null);
  });

  it('wants a remark where a level is C, and takes a code for one', async () => {
    const children = CHILDREN.map((child, i) => ({
      ...child,
      values: { Mức: 'C', Điểm: 3, 'Nội dung': null, 'Mã nhận xét': i === 0 ? null : `T${i}` },
    }));
    assert.deepEqual(found(locate(await subjectImport({ children })), YEAR_END), [`remark-needed I4 ${MAI_AN}`]);
  });

  it('reads remarks at every period, of which ours has none before year end', async () => {
    const long = 'Em học tốt. '.repeat(400);
    const located = locate(await subjectImport({ children: withValues({ Điểm: null, 'Nội dung': long }) }));
    const issues = found(located, { ...YEAR_END, period: 'term-1' });
    assert.deepEqual(issues, [`text-too-long I4 ${MAI_AN}`, `value-missing G4 ${MAI_AN}`]);
  });
});

describe('the import of remarks on competences and qualities', () => {
  it('knows its three columns', async () => {
    const located = locate(await traitsImport());
    assert.deepEqual(located.columns.map(({ meaning }) => meaning).slice(5), [
      'traits.GENERAL.remark',
      'traits.SPECIFIC.remark',
      'traits.QUALITIES.remark',
      'moment',
    ]);
    assert.equal(factsOf(located, 'a.xlsx').layout, 'traits');
  });
});
