/** Lists of teachers, assignments and profiles as vnEdu, SMAS, CSDL ngành and people write them. */
import assert from 'node:assert/strict';
import { readAssignments } from '../../../core/import/read-assignments.js';
import type { RefusedRow } from '../../../core/import/candidate.js';
import { readProfiles } from '../../../core/import/read-profiles.js';
import { readTeachers } from '../../../core/import/read-teachers.js';
import type { RawCell } from '../../../core/workbook/raw.js';
import { rawBook } from '../../support/pupil-files.js';

type Rows = readonly (readonly RawCell[])[];
const SCHOOL = { schoolCodes: ['37000001'] };

function read<Read extends { readonly ok: boolean }>(read: Read): Extract<Read, { ok: true }> {
  assert.ok(read.ok, JSON.stringify(read));
  return read as Extract<Read, { ok: true }>;
}
const why = (refused: readonly RefusedRow[]) => refused.map(({ row, refusal }) => [row, refusal.code]);

describe('a list of teachers is read', () => {
  const teachers = (rows: Rows) => read(readTeachers(rawBook(rows), SCHOOL));

  const SPELLINGS: Readonly<Record<string, Rows>> = {
    'CSDL ngành': [
      ['SỞ GIÁO DỤC VÀ ĐÀO TẠO NINH BÌNH'],
      ['DANH SÁCH CÁN BỘ, GIÁO VIÊN'],
      [
        'STT',
        'Mã định danh Bộ GD&ĐT',
        'Họ và tên (*)',
        'Ngày sinh',
        'Giới tính',
        'Số CMND/TCC/Định danh',
        'Vị trí việc làm',
      ],
      [1, '3712345678', 'NGUYỄN THỊ LAN', '02/03/1985', 'Nữ', 37185000001, 'Giáo viên'],
    ],
    vnEdu: [
      ['STT', 'Mã giáo viên', 'Họ và', 'Tên', 'Sinh ngày', 'GT', 'CCCD', 'Chức vụ'],
      [1, '3712345678', 'Nguyễn Thị', 'Lan', '2/3/1985', 'Nữ', '037185000001', 'GV'],
    ].map((row, at) => (at === 0 ? row.map((cell) => (cell === 'Họ và' ? 'Họ và đệm' : cell)) : row)),
    SMAS: [
      ['Mã cán bộ', 'Họ tên cán bộ', 'Giới tính', 'Ngày tháng năm sinh', 'Số căn cước công dân', 'Trạng thái cán bộ'],
      ['3712345678', 'Nguyễn Thị Lan', 'Nữ', { date: '1985-03-02' }, '037185000001', 'Đang làm việc'],
    ],
    'under a merged header': [
      ['TT', 'Mã GV', 'Họ và tên', '', 'Năm sinh', 'Số định danh'],
      ['', '', 'Họ đệm', 'Tên'],
      [1, '3712345678', 'Nguyễn Thị', 'Lan', 1985, '037185000001'],
    ],
  };
  for (const [whose, rows] of Object.entries(SPELLINGS)) {
    it(`as ${whose} has it`, () => {
      const { candidates, refused } = teachers(rows);
      assert.deepEqual(refused, []);
      const [{ staffCode, name, personalId }] = candidates as [(typeof candidates)[number]];
      assert.deepEqual([staffCode, name, personalId], ['3712345678', 'Nguyễn Thị Lan', '037185000001']);
    });
  }

  it('a number that lost its zero proves nothing without birth date and sex', () => {
    const { refused } = teachers([
      ['Họ và tên', 'CCCD'],
      ['Nguyễn Thị Lan', 37185000001],
    ]);
    assert.deepEqual(why(refused), [[2, 'import-personal-id-odd']]);
  });

  it('a list of pupils is none', () => {
    const pupils = readTeachers(
      rawBook([
        ['Mã học sinh', 'Họ và tên', 'Ngày sinh'],
        ['1', 'An', '01/01/2018'],
      ]),
      SCHOOL,
    );
    assert.ok(!pupils.ok && pupils.refusal.code === 'import-of-pupils');
    const nothing = readTeachers(
      rawBook([
        ['STT', 'Ghi chú'],
        [1, 'x'],
      ]),
      SCHOOL,
    );
    assert.ok(!nothing.ok && nothing.refusal.code === 'import-no-teacher-columns');
  });
});

describe('a list of assignments is read', () => {
  const duties = (rows: Rows) => {
    const { candidates, refused } = read(readAssignments(rawBook(rows)));
    return {
      said: candidates.map(
        (one) => `${one.name} ${one.className} ${one.subject ?? 'homeroom'}${one.shared ? ' shared' : ''}`,
      ),
      refused: why(refused),
    };
  };

  it('one row a teacher: with classes beside subjects, and with classes in the text', () => {
    assert.deepEqual(
      duties([
        ['Họ tên GV', 'Môn dạy', 'Lớp dạy'],
        ['Cô Lan', 'Toán, Tiếng Việt', '4A, 4B'],
        ['GV Trần Văn Nam', 'GDTC', 'Lớp 1A; 5/2'],
      ]),
      {
        said: [
          ...['4A TOAN', '4B TOAN', '4A TV', '4B TV'].map((what) => `Lan ${what}`),
          ...['1A GDTC', '5/2 GDTC'].map((what) => `Trần Văn Nam ${what}`),
        ],
        refused: [],
      },
    );
    assert.deepEqual(
      duties([
        ['Giáo viên', 'Nhiệm vụ'],
        ['Lê Thị Mai', 'Chủ nhiệm 4A, Toán 4A, 4B, Tiếng Việt (4A)\nNgoại ngữ 1 3C; Đạo đức lớp 5A'],
      ]).said,
      ['4A homeroom', '4A TOAN', '4B TOAN', '4A TV', '3C NN1', '5A DD'].map((what) => `Lê Thị Mai ${what}`),
    );
  });

  it('a table of classes down: of several names in a cell the first answers for it', () => {
    assert.deepEqual(
      duties([
        ['Lớp', 'Chủ nhiệm', 'T. Việt', 'TNXH', 'Tin học', 'Sĩ số'],
        ['4A', 'Lê Thị Mai', 'Lê Thị Mai', '-', 'Trần Văn Nam; Bùi Thị Na', 30],
        ['4B', 'x', '', '', 'Trần Văn Nam', 31],
        ['Người lập biểu'],
      ]),
      {
        said: [
          'Lê Thị Mai 4A homeroom',
          'Lê Thị Mai 4A TV',
          'Trần Văn Nam 4A TIN',
          'Bùi Thị Na 4A TIN shared',
          'Trần Văn Nam 4B TIN',
        ],
        refused: [],
      },
    );
  });

  it('says which part of a row it does not understand', () => {
    const rows = duties([
      ['Tài khoản', 'Lớp', 'Môn', 'Vai trò', 'Từ ngày'],
      ['lannt', '4A', 'Nấu ăn', '', ''],
      ['lannt', '4A', 'CN', '', ''],
      ['lannt', '', 'Toán', '', ''],
      ['lannt', '4A', 'Toán', 'gì đó', ''],
      ['lannt', '4A', 'Toán', '', '31/02/2027'],
      ['lannt', '4A', 'Toán', 'Dạy cùng', '01/02/2027'],
    ]);
    assert.deepEqual(rows, {
      said: [' 4A TOAN shared'],
      refused: [
        [2, 'import-subject-odd'],
        [3, 'import-subject-odd'],
        [4, 'import-class-missing'],
        [5, 'import-role-odd'],
        [6, 'import-days-odd'],
      ],
    });
  });

  it('a class sheet with marks is none', () => {
    const marks = readAssignments(
      rawBook([
        ['Mã học sinh', 'Lớp', 'Toán'],
        ['1', '4A', 'T'],
      ]),
    );
    assert.ok(!marks.ok && marks.refusal.code === 'import-of-pupils');
  });
});

describe('a list of profiles is read', () => {
  it('as each vendor spells it, by code alone too, with an eth and old spaces mended', () => {
    const rows: Rows = [
      ['Mã HS', 'Nguyên quán', 'Chỗ ở hiện nay', 'Dân tộc', 'Họ và tên bố', 'Họ tên mẹ đẻ', 'Số đăng bộ'],
      ['3700000001', 'Nam Ðịnh', 'Thôn 1,  Đồng Sơn', 'Kinh', 'Lê Văn Ba', '', 12],
    ];
    const { candidates, refused } = read(readProfiles(rawBook(rows), SCHOOL));
    assert.deepEqual(refused, []);
    assert.deepEqual(candidates[0]!.facts, {
      registrationNumber: '12',
      hometown: 'Nam Định',
      address: 'Thôn 1,  Đồng Sơn',
      ethnicity: 'Kinh',
      father: 'Lê Văn Ba',
    });
  });
});
