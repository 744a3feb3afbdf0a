/** The same school as vnEdu, SMAS and CSDL ngành would export it: their headings, titles, merged cells and habits. */
import ExcelJS from 'exceljs';
import { OTHER_CAMPUS, type ListedClass, type ListedPupil, SCHOOL_CODE, type VendorSchool } from './vendor-school.js';

type Cell = string | number | Date | null;

interface Tab {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** As A1:B2. */
  readonly merged?: readonly string[];
}

async function bookOf(tabs: readonly Tab[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const { name, rows, merged = [] } of tabs) {
    const sheet = book.addWorksheet(name);
    sheet.addRows(rows.map((row) => [...row]));
    for (const range of merged) sheet.mergeCells(range);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const written = (day: string): string => day.split('-').reverse().join('/');
const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
/** "Nguyễn Thị" and "An". */
const halves = (name: string): readonly [string, string] => {
  const at = name.lastIndexOf(' ');
  return [name.slice(0, at), name.slice(at + 1)];
};

/** One list of the whole school: capitals, stars at what is demanded, numbers that lost their zero. */
export const csdlPupils = ({ pupils }: VendorSchool): Promise<Uint8Array> =>
  bookOf([
    {
      name: 'Danh sách học sinh',
      merged: ['A1:F1', 'A2:F2', 'A4:L4'],
      rows: [
        ['SỞ GIÁO DỤC VÀ ĐÀO TẠO NINH BÌNH'],
        ['TRƯỜNG TIỂU HỌC ĐỒNG SƠN'],
        [],
        ['DANH SÁCH HỌC SINH'],
        [],
        [
          'STT',
          'Mã định danh Bộ GD&ĐT',
          'Họ và tên (*)',
          'Ngày sinh (*)',
          'Giới tính (*)',
          'Khối học',
          'Lớp học (*)',
          'Số định danh cá nhân',
          'Dân tộc',
          'Trạng thái học sinh',
          'Tên điểm trường',
          'Mã trường',
        ],
        ...pupils.map((one, at) => [
          at + 1,
          one.code,
          one.name.toUpperCase(),
          written(one.birthDate),
          one.sex === 'F' ? 'Nữ' : 'Nam',
          `Khối ${one.grade}`,
          one.className,
          // Excel takes such a text for a number, and its zero is gone.
          one.personalId === null ? null : at % 10 === 0 ? Number(one.personalId) : one.personalId,
          'Kinh',
          one.status,
          one.campus,
          SCHOOL_CODE,
        ]),
      ],
    },
  ]);

/** A tab for each class, its name over two columns under a merged heading, girls ticked, a line for who made the list. */
export function vneduPupils({ classes, pupils }: VendorSchool): Promise<Uint8Array> {
  const row = (one: ListedPupil, at: number): Cell[] => [
    at + 1,
    one.code,
    ...halves(one.name),
    written(one.birthDate),
    one.sex === 'F' ? 'x' : null,
    one.personalId,
    one.campus,
  ];
  return bookOf(
    classes.map((klass) => ({
      name: klass.name,
      merged: ['A1:H1', 'A2:H2', 'A4:A5', 'B4:B5', 'C4:D4', 'E4:E5', 'F4:F5', 'G4:G5', 'H4:H5'],
      rows: [
        ['TRƯỜNG TIỂU HỌC ĐỒNG SƠN'],
        [`DANH SÁCH HỌC SINH LỚP ${klass.name}`],
        [],
        ['STT', 'Mã HS', 'Họ và tên', null, 'Ngày sinh', 'Nữ', 'Số CCCD', 'Điểm trường'],
        [null, null, 'Họ và tên đệm', 'Tên'],
        ...pupils.filter((one) => one.className === klass.name && one.status === 'Đang học').map(row),
        [],
        [null, null, null, null, 'Người lập bảng'],
      ],
    })),
  );
}

/** Headings in the first row, dates as Excel has them. */
export const smasPupils = ({ pupils }: VendorSchool): Promise<Uint8Array> =>
  bookOf([
    {
      name: 'Sheet1',
      rows: [
        [
          'Mã học sinh',
          'Họ tên học sinh',
          'Ngày tháng năm sinh',
          'Giới tính',
          'Khối',
          'Tên lớp',
          'Số căn cước công dân',
          'Phân hiệu',
          'Trạng thái',
        ],
        ...pupils.map((one) => [
          one.code,
          one.name,
          dateOf(one.birthDate),
          one.sex === 'F' ? 'Nữ' : 'Nam',
          one.grade,
          `Lớp ${one.className}`,
          one.personalId,
          one.campus,
          one.status,
        ]),
      ],
    },
  ]);

export const smasTeachers = ({ teachers }: VendorSchool): Promise<Uint8Array> =>
  bookOf([
    {
      name: 'Cán bộ',
      rows: [
        ['DANH SÁCH CÁN BỘ, GIÁO VIÊN, NHÂN VIÊN'],
        [],
        [
          'STT',
          'Mã cán bộ',
          'Họ tên cán bộ',
          'Ngày tháng năm sinh',
          'Giới tính',
          'Số căn cước công dân',
          'Chức vụ',
          'Trạng thái cán bộ',
        ],
        ...teachers.map((one, at) => [
          at + 1,
          one.code,
          one.name,
          dateOf(one.birthDate),
          one.sex === 'F' ? 'Nữ' : 'Nam',
          one.personalId,
          one.position,
          'Đang làm việc',
        ]),
      ],
    },
  ]);

/** Classes down, subjects across; a tab for each place. */
export function vneduDuties({ classes }: VendorSchool): Promise<Uint8Array> {
  const across = [...new Set(classes.flatMap(({ duties }) => Object.keys(duties)))];
  const tab = (name: string, of: readonly ListedClass[]): Tab => ({
    name,
    merged: ['A1:F1'],
    rows: [
      ['PHÂN CÔNG CHUYÊN MÔN'],
      [],
      ['STT', 'Lớp', ...across],
      ...of.map((klass, at) => [at + 1, klass.name, ...across.map((column) => klass.duties[column] ?? null)]),
    ],
  });
  return bookOf([
    tab(
      'Trung tâm',
      classes.filter(({ campus }) => campus !== OTHER_CAMPUS),
    ),
    tab(
      'Thôn Đông',
      classes.filter(({ campus }) => campus === OTHER_CAMPUS),
    ),
  ]);
}
