/** A column of a vendor's sheet is what its headers say for certain, or nothing. */
import assert from 'node:assert/strict';
import { factsOf } from '../../../core/vendor-sheet/facts.js';
import { columnsAt, locateSheets, type LocatedVendorSheet } from '../../../core/vendor-sheet/locate-sheet.js';
import type { Merge, RawCell } from '../../../core/workbook/raw.js';

/** A sheet whose columns stand each under a path of headers; groups are merged as programs merge them. */
function sheetOf(paths: readonly string[], above: readonly string[] = [], name = 'Sheet1'): LocatedVendorSheet {
  const all = ['STT', 'Mã học sinh', 'Họ và tên', 'Ngày sinh', ...paths].map((path) => path.split(' › '));
  const deep = Math.max(...all.map((path) => path.length));
  const rows: RawCell[][] = above.map((text) => [text]);
  const merges: Merge[] = [];
  const first = above.length + 1;
  for (let level = 0; level < deep; level++) {
    const row: RawCell[] = [];
    all.forEach((path, i) => {
      const upTo = path.slice(0, level + 1).join();
      const starts = i === 0 || all[i - 1]!.slice(0, level + 1).join() !== upTo || level === path.length - 1;
      row.push((starts ? path[level] : null) ?? null);
      if (path[level] === undefined || !starts) return;
      let right = i;
      while (level < path.length - 1 && all[right + 1]?.slice(0, level + 1).join() === upTo) right++;
      const bottom = level === path.length - 1 ? first + deep - 1 : first + level;
      if (right > i || bottom > first + level)
        merges.push({ top: first + level, left: i + 1, bottom, right: right + 1 });
    });
    rows.push(row);
  }
  rows.push([1, '0123456701', 'Nguyễn Thị Mai An', '12/03/2017', ...paths.map(() => null)]);
  const [located] = locateSheets({ sheets: [{ name, hidden: false, rows, merges }] });
  assert.ok(located, 'no class sheet');
  return located;
}
const meanings = (...paths: string[]) =>
  sheetOf(paths)
    .columns.slice(4)
    .map(({ meaning }) => meaning);

describe('a column under the headers of a vendor', () => {
  // Something certain beside it, so that the sheet is one.
  const alone = (path: string) => meanings('Đạo đức', path)[1];

  for (const [path, meaning] of [
    ['Toán', 'subject.TOAN.level'],
    ['Môn Toán › Điểm', 'subject.TOAN.score'],
    ['Môn học và hoạt động giáo dục › Toán › Mức đạt được', 'subject.TOAN.level'],
    ['Toán › Điểm KTĐK', 'subject.TOAN.score'],
    // What part is said nowhere, or is another.
    ['Tiếng Việt › Đọc', null],
    ['Tiếng Việt › Đọc › Điểm', null],
    ['Toán › Giữa kì I', null],
    ['Toán › Điểm TB', null],
    ['Toán › Xếp loại', null],
    ['Toán › Ghi chú', null],
    ['Điểm trung bình › Toán', null],
    // The part over the subject.
    ['Điểm KTĐK › Toán', 'subject.TOAN.score'],
    ['Mức đạt được › Khoa học', 'subject.KH.level'],
    ['Nhận xét môn học và hoạt động giáo dục › Toán', 'subject.TOAN.remark'],
    ['Điểm KTĐK › Toán › Đọc', null],
    ['Nhận xét › Toán › Mức đạt được', null],
    ['Nhận xét môn học và hoạt động giáo dục › Toán › Điểm KTĐK', null],
    ['Toán › Khoa học', null],
    ['Đánh giá thường xuyên › Toán › Nhận xét', null],
    ['Bổ sung › Toán › Mức đạt được', null],
    ['Toán › Đánh giá thường xuyên › Nhận xét', null],
    // Traits have levels, their groups remarks.
    ['Phẩm chất chủ yếu › Yêu nước', 'trait.YEU_NUOC'],
    ['Phẩm chất chủ yếu › Yêu nước › Mức đạt được', 'trait.YEU_NUOC'],
    ['Phẩm chất chủ yếu › Yêu nước › Nhận xét', null],
    ['Phẩm chất chủ yếu › Mức đạt được', null],
    ['Phẩm chất chủ yếu › Nhận xét', 'traits.QUALITIES.remark'],
    ['Nhận xét phẩm chất, năng lực › Năng lực chung', 'traits.GENERAL.remark'],
    ['Xếp loại › Phẩm chất', null],
    ['Năng lực đặc thù › Ngôn ngữ › Nhận xét', null],
    ['Năng lực đặc thù › Ngôn ngữ › Điểm', null],
    ['Đánh giá năng lực › Khoa học', 'trait.KHOA_HOC'],
    ['Đánh giá năng lực › Toán', null],
  ] as const)
    it(`${path}: ${meaning}`, () => assert.equal(alone(path), meaning));

  it('has both parts of subjects that stand under parts', () =>
    assert.deepEqual(
      meanings('Mức đạt được › Toán', 'Mức đạt được › Khoa học', 'Điểm KTĐK › Toán', 'Điểm KTĐK › Khoa học'),
      ['subject.TOAN.level', 'subject.KH.level', 'subject.TOAN.score', 'subject.KH.score'],
    ));

  it('is a competence behind competences, and nothing before them', () => {
    assert.deepEqual(meanings('Ngôn ngữ', 'Tính toán', 'Khoa học', 'Tin học'), [
      ...['trait.NGON_NGU', 'trait.TINH_TOAN', 'trait.KHOA_HOC', 'trait.TIN_HOC'],
    ]);
    assert.deepEqual(meanings('Toán', 'Khoa học', 'Công nghệ', 'Ngôn ngữ'), [
      ...['subject.TOAN.level', null, null, 'trait.NGON_NGU'],
    ]);
    assert.deepEqual(meanings('Toán', 'Khoa học', 'Ngôn ngữ', 'Khoa học'), [
      ...['subject.TOAN.level', 'subject.KH.level', 'trait.NGON_NGU', 'trait.KHOA_HOC'],
    ]);
  });

  it('Lịch sử beside Địa lí is a half of the subject', () => {
    assert.deepEqual(meanings('Toán', 'Lịch sử')[1], 'subject.LSDL.level');
    assert.deepEqual(meanings('Toán', 'Lịch sử', 'Địa lí').slice(1), [null, null]);
    assert.deepEqual(meanings('Toán', 'Lịch sử và Địa lí › Lịch sử', 'Lịch sử và Địa lí › Địa lí').slice(1), [
      ...[null, null],
    ]);
  });

  it('of one meaning with another is none', () =>
    assert.deepEqual(meanings('Toán › Điểm', 'Toán › Điểm KTĐK', 'Khoa học'), [null, null, 'subject.KH.level']));

  it('without a subject is of none on a sheet of several', () => {
    const located = sheetOf(['Toán', 'Khoa học', 'Nhận xét']);
    assert.deepEqual(located.columns.at(-1)!.meaning, null);
    assert.equal(factsOf(located, 'a.xlsx').layout, 'class');
  });

  it('CN among times of assessment is no Công nghệ', () => {
    assert.deepEqual(meanings('Toán', 'Tin học', 'CN')[2], 'subject.CN.level');
    assert.deepEqual(meanings('Đạo đức', 'GK1', 'CK1', 'GK2', 'CN')[4], null);
    assert.deepEqual(meanings('Đạo đức', 'Toán › CN › Điểm')[1], null);
  });
});

describe('a column that says its time', () => {
  const at = (located: LocatedVendorSheet, period: Parameters<typeof columnsAt>[1]) =>
    columnsAt(located, period).map(({ at, meaning }) => `${at} ${meaning}`);

  it('is of that time alone', () => {
    const both = sheetOf([
      ...['Giữa học kì I › Toán › Mức', 'Giữa học kì I › Toán › Điểm'],
      ...['Cuối học kì I › Toán › Mức', 'Cuối học kì I › Toán › Điểm'],
    ]);
    assert.deepEqual(at(both, 'mid-term-1'), ['5 subject.TOAN.level', '6 subject.TOAN.score']);
    assert.deepEqual(at(both, 'term-1'), ['7 subject.TOAN.level', '8 subject.TOAN.score']);
    assert.deepEqual(at(both, 'year-end'), []);
    const terms = sheetOf(['Học kì I › Toán', 'Học kì II › Toán']);
    assert.deepEqual(at(terms, 'year-end'), ['6 subject.TOAN.level']);
    assert.deepEqual(at(terms, 'mid-term-1'), []);
    const below = sheetOf(['Toán › Điểm KTĐK › GK1', 'Toán › Điểm KTĐK › CK1']);
    assert.deepEqual(at(below, 'term-1'), ['6 subject.TOAN.score']);
  });

  it('by a half, is of either term', () => {
    const halves = sheetOf(['Giữa kì › Toán', 'Cuối kì › Toán']);
    assert.deepEqual(at(halves, 'mid-term-2'), ['5 subject.TOAN.level']);
    assert.deepEqual(at(halves, 'year-end'), ['6 subject.TOAN.level']);
  });

  it('and another of the same meaning that says none: neither', () =>
    assert.deepEqual(at(sheetOf(['Giữa học kì I › Toán', 'Toán']), 'mid-term-1'), []));

  it('an award at year end is called so', () => {
    const located = sheetOf(['Toán', 'Khen thưởng › Cuối năm', 'Khen thưởng › Đột xuất']);
    assert.deepEqual(at(located, 'term-1'), ['5 subject.TOAN.level', '6 award.YEAR_END', '7 award.SUDDEN']);
  });
});

describe('what a sheet says of its time', () => {
  const said = (titles: readonly string[], file = 'a.xlsx', tab = 'Sheet1') => {
    const { period, periodInDoubt } = factsOf(sheetOf(['Toán', 'Đạo đức'], titles, tab), file);
    return [period, ...(periodInDoubt?.texts ?? [])];
  };
  for (const [title, period] of [
    ['Học kì I - Giữa kì', 'mid-term-1'],
    ['GIỮA KÌ - HỌC KÌ I', 'mid-term-1'],
    ['Học kì 2 (giữa kì)', 'mid-term-2'],
    ['GHK2', 'mid-term-2'],
    ['GKI', 'mid-term-1'],
    ['Cuối kỳ II', 'year-end'],
    ['HKI', 'term-1'],
    ['ĐỊNH KÌ 1', null],
    ['HỌC KÌ II - CẢ NĂM', 'year-end'],
  ] as const)
    it(`${title}: ${period}`, () => assert.deepEqual(said([title]), [period]));

  it('is put together of several texts, and nothing where they contradict each other', () => {
    assert.deepEqual(said(['HỌC KÌ I', 'Giữa kì']), ['mid-term-1']);
    assert.deepEqual(said(['GIỮA KÌ'], 'diem_hk2.xlsx'), ['mid-term-2']);
    assert.deepEqual(said(['HỌC KÌ I'], 'a.xlsx', 'HK2'), [null, 'HỌC KÌ I', 'HK2']);
    assert.deepEqual(said(['GIỮA HỌC KÌ I', 'Cuối học kì I']), [null, 'GIỮA HỌC KÌ I', 'Cuối học kì I']);
    assert.deepEqual(said(['GIỮA KÌ']), [null, 'GIỮA KÌ']);
  });

  it('a browser’s second copy is no second term, CN no subject', () => {
    assert.deepEqual(said(['Giữa kì'], 'diem hk (2).xlsx'), [null, 'Giữa kì']);
    assert.equal(factsOf(sheetOf(['Mức', 'Điểm'], [], 'CN'), 'a.xlsx').subject, null);
  });

  it('years and classes as programs and people write them', () => {
    const facts = (title: string, file: string) => factsOf(sheetOf(['Toán'], [title]), file);
    assert.equal(facts('', 'Toan_2025_2026.xlsx').schoolYear, '2025-2026');
    const both = facts('Khối lớp: 4 - Lớp: 4A', 'a.xlsx');
    assert.deepEqual([both.className, both.grade], ['4A', 4]);
    const grade = facts('Khối lớp: 4', 'a.xlsx');
    assert.deepEqual([grade.className, grade.grade], [null, 4]);
    assert.equal(facts('Lớp 4_1', 'a.xlsx').className, '4_1');
    assert.equal(facts('Lớp 4_2026', 'a.xlsx').className, '4');
  });
});
