import assert from 'node:assert/strict';
import { readPupils } from '../../../core/import/read-pupils.js';
import type { RawBook, RawCell } from '../../../core/workbook/raw.js';
import { HEADERS, rawBook } from '../../support/pupil-files.js';

const OF = { today: '2027-06-20', schoolCodes: ['37000001'] };

const read = (book: RawBook) => {
  const result = readPupils(book, OF);
  assert.ok(result.ok, JSON.stringify(result));
  return result;
};
const refusedAs = (book: RawBook): string => {
  const result = readPupils(book, OF);
  assert.ok(!result.ok);
  return result.refusal.code;
};
const ROW: readonly RawCell[] = [1, '3700000001', 'Nguyễn Thị An', '05/04/2017', 'Nữ', '4A', '037317001234'];
/** A list with one row, some of its cells another. */
const withCells = (cells: Readonly<Partial<Record<(typeof HEADERS)[number], RawCell>>>) =>
  rawBook([HEADERS, ROW.map((cell, at) => (HEADERS[at]! in cells ? cells[HEADERS[at]!]! : cell))]);
const candidateOf = (cells: Parameters<typeof withCells>[0]) => {
  const { candidates, refused } = read(withCells(cells));
  assert.deepEqual(refused, []);
  return candidates[0]!;
};
const refusalOf = (cells: Parameters<typeof withCells>[0]) => {
  const { candidates, refused } = read(withCells(cells));
  assert.deepEqual(candidates, []);
  return refused[0]!.refusal.code;
};

describe('a list of pupils is read', () => {
  it('whatever the order, the spelling and what stands above it', () => {
    const { candidates, sheets } = read(
      rawBook([
        ['UBND XÃ ĐỒNG SƠN', null, null, null],
        ['TRƯỜNG TIỂU HỌC ĐỒNG SƠN'],
        [],
        ['DANH SÁCH HỌC SINH NĂM HỌC 2026-2027'],
        [
          'GIỚI TÍNH (*)',
          'Ngày, tháng, năm sinh',
          'Email',
          'HỌ TÊN  HỌC SINH',
          'mã định danh bộ gd&đt',
          'Tên lớp',
          'Khối lớp',
        ],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
        ['nu', { date: '2017-04-05' }, 'a@b.vn', 'NGUYỄN THỊ AN', 3_700_000_001, 'Lớp 4a', 'Khối 4'],
        [null, null, null, 'Tổng số: 1 học sinh'],
        [null, null, null, 'Người lập bảng'],
      ]),
    );
    assert.deepEqual(candidates, [
      {
        sheet: 'Sheet1',
        row: 7,
        code: '3700000001',
        name: 'Nguyễn Thị An',
        birthDate: '2017-04-05',
        sex: 'F',
        personalId: null,
        lifelongCode: null,
        className: '4A',
        grade: 4,
        campus: null,
      },
    ]);
    assert.deepEqual(sheets[0]!.passedOver, ['Email']);
    assert.equal(sheets[0]!.rows, 1);
  });

  it('with headers over two rows, the name in two columns', () => {
    const { candidates } = read(
      rawBook([
        ['STT', 'Mã HS', 'Họ và tên', null, 'Ngày sinh', 'Nữ', 'Lớp'],
        [null, null, 'Họ và tên đệm', 'Tên', null, null, null],
        [1, '3700000001', 'Nguyễn Thị', 'An', '5/4/2017', 'x', '4A'],
        [2, '3700000002', 'Trần Văn', 'Bình', '6/4/2017', null, '4A'],
      ]),
    );
    assert.deepEqual(
      candidates.map(({ name, sex }) => [name, sex]),
      [
        ['Nguyễn Thị An', 'F'],
        ['Trần Văn Bình', 'M'],
      ],
    );
  });

  it('a class a sheet, named after it, and hidden ones not at all', () => {
    const headers = ['Mã học sinh', 'Họ và tên', 'Ngày sinh', 'Giới tính'];
    const line = (n: number): RawCell[] => [`370000000${n}`, 'Nguyễn Thị An', `0${n}/04/2017`, 'Nữ'];
    const sheet = (name: string, n: number, hidden = false) => ({ name, hidden, rows: [headers, line(n)] });
    const { candidates } = read({ sheets: [sheet('Lớp 4A', 1), sheet('Ghi chú', 2, true), sheet('5B', 3)] });
    assert.deepEqual(
      candidates.map(({ className }) => className),
      ['4A', '5B'],
    );
  });

  it('birth dates as text, date, and number', () => {
    for (const cell of ['05/04/2017', '5-4-2017', '05.04.2017', '2017-04-05', { date: '2017-04-05' }, 42_830]) {
      assert.equal(candidateOf({ 'Ngày sinh': cell }).birthDate, '2017-04-05');
    }
  });

  it('a number that lost its zeros, where sex and year of birth agree with it, and no other', () => {
    const numbered = (cell: RawCell) => ({ 'Số định danh cá nhân': cell });
    assert.equal(candidateOf(numbered(37_317_001_234)).personalId, '037317001234');
    assert.equal(candidateOf(numbered('037317001234')).personalId, '037317001234');
    assert.equal(refusalOf(numbered(37_217_001_234)), 'import-personal-id-odd');
    assert.equal(refusalOf(numbered(37_318_001_234)), 'import-personal-id-odd');
    assert.equal(refusalOf(numbered('3731700123')), 'import-personal-id-odd');
    assert.equal(refusalOf(numbered(3.7e15)), 'import-personal-id-odd');
  });

  it('codes that lost their zeros, where the others have ten digits', () => {
    const row = (code: RawCell, n: number): RawCell[] => [n, code, 'Nguyễn Thị An', `0${n}/04/2017`, 'Nữ', '4A', null];
    const { candidates } = read(rawBook([HEADERS, row('0012345678', 1), row('0012345679', 2), row(12_345_680, 3)]));
    assert.equal(candidates[2]!.code, '0012345680');
  });

  it('refuses each row for what is wrong with it', () => {
    const wrong = [
      [{ 'Họ và tên': null }, 'import-name-missing'],
      [{ 'Họ và tên': 'A'.repeat(200) }, 'import-name-long'],
      [{ 'Họ và tên': '=HYPERLINK("http://x")' }, 'import-name-odd'],
      [{ 'Họ và tên': 'NguyÔn ThÞ Hµ' }, 'import-name-damaged'],
      [{ 'Ngày sinh': null }, 'import-birth-missing'],
      [{ 'Ngày sinh': '31/02/2017' }, 'import-birth-odd'],
      [{ 'Ngày sinh': '2017' }, 'import-birth-odd'],
      [{ 'Ngày sinh': '05/04/2030' }, 'import-birth-future'],
      [{ 'Ngày sinh': '05/04/1917' }, 'import-birth-unlikely'],
      [{ 'Giới tính': null }, 'import-sex-missing'],
      [{ 'Giới tính': 'khác' }, 'import-sex-odd'],
      [{ 'Mã học sinh': '=1+1' }, 'import-code-odd'],
      [{ Lớp: 'Lớp của cô Nguyễn Thị Hoa Mai' }, 'import-class-odd'],
    ] as const;
    for (const [cells, code] of wrong) assert.equal(refusalOf(cells), code, JSON.stringify(cells));
  });

  it('finds the one damaged word of a name, and lets names of every tongue pass', () => {
    const named = (name: string) => ({ 'Họ và tên': name });
    for (const name of ['Nguyeãn Thò Haø', 'Nguyá»…n Thị An', 'Nguyễn Thị \u0410n'])
      assert.equal(refusalOf(named(name)), 'import-name-damaged', name);
    for (const name of ["H'Bla Niê", 'Y Krông Ksơr', 'Ross Jarai', 'Nguyễn Thị Aa'])
      assert.equal(candidateOf(named(name)).name, name);
    assert.equal(candidateOf(named(' Nguyễn\u00a0 Thị\n An ')).name, 'Nguyễn Thị An');
    assert.equal(candidateOf(named('Đỗ THỊ AN')).name, 'Đỗ THỊ AN');
  });

  it('passes over rows in which nothing is seen, and does not count what nobody sees as a fact', () => {
    const blank = [null, '\u00a0', '\u200b', '', ' ', { formula: 'A1', value: '' }, null];
    const signature = [null, ' ', 'Trần Văn Bình', '\u200b', null, null, null];
    const { candidates, refused, sheets } = read(rawBook([HEADERS, blank, ROW, blank, ROW, signature]));
    assert.deepEqual([candidates.map(({ row }) => row), refused, sheets[0]!.rows], [[3, 5], [], 2]);
    const ticked = [null, false, null, 0, null, null, null];
    assert.deepEqual(
      read(rawBook([HEADERS, ROW, [...ticked.slice(0, 5), '4A', null], ROW])).refused.map(
        ({ refusal }) => refusal.code,
      ),
      ['import-name-missing'],
    );
  });

  it('takes sex from a ticked column, campus as it stands, and refuses a tick that is none', () => {
    const headers = ['Mã học sinh', 'Họ và tên', 'Ngày sinh', 'Nữ', 'Lớp', 'Điểm trường', 'Mã HSHTSĐ'];
    const line = (n: number, tick: RawCell, more: RawCell = null): RawCell[] => [
      `370000000${n}`,
      'Nguyễn Thị An',
      '05/04/2017',
      tick,
      '4A',
      ' Bản Phìn ',
      more,
    ];
    const { candidates, refused } = read(
      rawBook([headers, line(1, 'x', 'SD-1'), line(2, null), line(3, 'có'), line(4, 'x', '=1')]),
    );
    assert.deepEqual(
      candidates.map(({ sex, campus, lifelongCode }) => [sex, campus, lifelongCode]),
      [
        ['F', 'Bản Phìn', 'SD-1'],
        ['M', 'Bản Phìn', null],
      ],
    );
    assert.deepEqual(
      refused.map(({ refusal }) => refusal.code),
      ['import-sex-odd', 'import-code-odd'],
    );
  });

  it('refuses a child too young for school, and a grade there is not', () => {
    assert.equal(refusalOf({ 'Ngày sinh': '05/04/2025' }), 'import-birth-unlikely');
    const { refused } = read(
      rawBook([
        [...HEADERS, 'Khối'],
        [...ROW, 9],
        [...ROW, 4],
      ]),
    );
    assert.deepEqual(
      refused.map(({ refusal }) => refusal.code),
      ['import-grade-odd'],
    );
  });

  it('refuses numbers that are too long or lost too much, half days, and codes and names that are none', () => {
    for (const number of ['0373170012345', '317001234'])
      assert.equal(refusalOf({ 'Số định danh cá nhân': number }), 'import-personal-id-odd', number);
    assert.equal(refusalOf({ 'Ngày sinh': 42_830.5 }), 'import-birth-odd');
    assert.equal(refusalOf({ 'Mã học sinh': '1'.repeat(33) }), 'import-code-odd');
    assert.equal(refusalOf({ 'Họ và tên': '+Nguyễn An' }), 'import-name-odd');
  });

  it('leaves short codes as they are where few have ten digits', () => {
    const { candidates } = read(rawBook([HEADERS, ...['A1', 'A2', '12345'].map((code) => [1, code, ...ROW.slice(2)])]));
    assert.equal(candidates[2]!.code, '12345');
  });

  it('takes no footer without a name for a pupil, no pupil for a second row of headers, no long name for a class', () => {
    const footer = [null, '12 HS', null, null, null, null, null];
    assert.equal(read(rawBook([HEADERS, ROW, footer])).sheets[0]!.rows, 1);
    const headers = HEADERS.map((text) => (text === 'Giới tính' ? null : text));
    assert.deepEqual(
      read(rawBook([headers, ROW, ROW])).refused.map(({ row }) => row),
      [2, 3],
    );
    const noClass = [HEADERS, ROW].map((row) => row.slice(0, 5));
    assert.equal(read(rawBook(noClass, '4A danh sách')).candidates[0]!.className, null);
  });

  it('refuses rows of another school, of who has left, and of a grade that is not the class’s', () => {
    const headers = [...HEADERS, 'Mã trường', 'Trạng thái', 'Khối'];
    const line = (...more: RawCell[]) => [...ROW, ...more];
    const { refused, candidates } = read(
      rawBook([
        headers,
        line('37000002', 'Đang học', 4),
        line('37000001', 'Chuyển đi', 4),
        line('37000001', 'Đang học', 5),
        line('37000001', 'Đang học', 4),
      ]),
    );
    assert.deepEqual(
      refused.map(({ row, refusal }) => [row, refusal.code]),
      [
        [2, 'import-other-school'],
        [3, 'import-not-studying'],
        [4, 'import-grade-class'],
      ],
    );
    assert.equal(candidates.length, 1);
  });

  it('refuses a file of teachers, one without columns, one without rows, one too long', () => {
    const staff = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức vụ', 'Môn dạy', 'Lớp'];
    assert.equal(
      refusedAs(rawBook([staff, [1, 'Lê Thị Hoa', '1/2/1980', 'Nữ', 'GV', 'Toán', '4A']])),
      'import-of-staff',
    );
    assert.equal(
      refusedAs(
        rawBook([
          ['Tên hàng', 'Số lượng'],
          ['Phấn', 3],
        ]),
      ),
      'import-no-columns',
    );
    assert.equal(refusedAs(rawBook([HEADERS])), 'import-no-rows');
    const oneWord = ['Họ và tên', 'Ngày sinh', 'Chức vụ'];
    assert.equal(refusedAs(rawBook([oneWord, ['Lê Thị Hoa', '1/2/1980', 'GV']])), 'import-of-staff');
    const leader = rawBook([
      [...HEADERS, 'Chức vụ'],
      [...ROW, 'Lớp trưởng'],
    ]);
    assert.equal(read(leader).candidates.length, 1);
    const half = { name: 'A', hidden: false, rows: [HEADERS, ...Array.from({ length: 1300 }, () => ROW)] };
    assert.equal(refusedAs({ sheets: [half, { ...half, name: 'B' }] }), 'import-too-many-rows');
    const long = Array.from({ length: 2501 }, () => ROW);
    assert.equal(refusedAs(rawBook([HEADERS, ...long])), 'import-too-many-rows');
    const cut = { name: 'HS', hidden: false, rows: [HEADERS, ROW], doubt: 'too-much' } as const;
    assert.equal(refusedAs({ sheets: [cut] }), 'import-too-many-rows');
    assert.equal(refusedAs({ sheets: [{ ...cut, doubt: 'damaged' }] }), 'file-broken');
  });
});
