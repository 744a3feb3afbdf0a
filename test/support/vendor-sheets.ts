/** Class sheets as vendors lay them out (domain sections 3.4 and 8): vnEdu's of a class, the import of one subject, of traits. */
import ExcelJS from 'exceljs';

type Cell = string | number | null | { readonly formula: string; readonly result: string | number };

export interface ListedChild {
  readonly code: string;
  readonly name: string;
  /** `dd/mm/yyyy`. */
  readonly born: string;
  readonly girl?: boolean;
  /** By the header's own words, as typed; whatever is left out is T, 9 or empty. */
  readonly values?: Readonly<Record<string, Cell>>;
}

export const CHILDREN: readonly ListedChild[] = [
  { code: '0123456701', name: 'Nguyễn Thị Mai An', born: '12/03/2017', girl: true },
  { code: '0123456702', name: 'Trần Đức Bình', born: '01/11/2017' },
  { code: '0123456703', name: 'Lê Hoàng Cường', born: '30/06/2017' },
  { code: '0123456704', name: 'Phạm Thu Dung', born: '05/09/2017', girl: true },
];

const DOUBLED_FIRST = ['Tiếng Việt', 'Toán'];
const SINGLE = ['Đạo đức', 'Âm nhạc', 'Mĩ thuật', 'Giáo dục thể chất', 'Hoạt động trải nghiệm'];
const DOUBLED_LAST = ['Công nghệ', 'Tin học', 'Tiếng Anh', 'Khoa học', 'LS&ĐL'];
const GENERAL = ['Tự chủ và tự học', 'Giao tiếp và hợp tác', 'Giải quyết vấn đề và sáng tạo'];
const SPECIFIC = ['Ngôn ngữ', 'Tính toán', 'Khoa học', 'Công nghệ', 'Tin học', 'Thẩm mĩ', 'Thể chất'];
const QUALITIES = ['Yêu nước', 'Nhân ái', 'Chăm chỉ', 'Trung thực', 'Trách nhiệm'];

export interface VnEdu {
  readonly children?: readonly ListedChild[];
  readonly year?: string;
  readonly title?: string;
  readonly className?: string;
  /** Leave every value empty, as the vendor gives it out. */
  readonly empty?: boolean;
}

/** vnEdu's sheet of grades 4 and 5 at a time with tests: 19 subject columns, competences before qualities, data from row 10. */
export async function vneduClassSheet(options: VnEdu = {}): Promise<Uint8Array> {
  const { children = CHILDREN, year = '2026 - 2027', title = 'CUỐI HỌC KỲ I', className = '4A' } = options;
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Bang_tong_hop');
  const put = (row: number, column: number, value: Cell): void =>
    void (sheet.getCell(row, column).value = value as ExcelJS.CellValue);
  put(1, 1, 'UBND PHƯỜNG ĐỒNG SƠN');
  put(2, 1, 'TRƯỜNG TIỂU HỌC ĐỒNG SƠN');
  put(3, 1, `BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ GIÁO DỤC ${title}`);
  put(4, 1, `Năm học: ${year}`);
  put(5, 1, `Lớp: ${className}`);
  ['STT', 'Mã học sinh', 'Họ và tên', null, 'Ngày sinh', 'Nữ'].forEach((header, i) => {
    if (header === null) return;
    put(6, i + 1, header);
    sheet.mergeCells(6, i + 1, 9, header === 'Họ và tên' ? i + 2 : i + 1);
  });
  const leaves: { at: number; key: string }[] = [];
  let at = 7;
  const group = (name: string, width: number, row: number, down = row): void => {
    put(row, at, name);
    if (width > 1 || down > row) sheet.mergeCells(row, at, down, at + width - 1);
  };
  group('Môn học và hoạt động giáo dục', 19, 6);
  const doubled = (name: string): void => {
    group(name, 2, 7, 8);
    put(9, at, 'Mức đạt được');
    put(9, at + 1, 'Điểm KTĐK');
    leaves.push({ at, key: name }, { at: at + 1, key: `${name} điểm` });
    at += 2;
  };
  DOUBLED_FIRST.forEach(doubled);
  for (const name of SINGLE) {
    group(name, 1, 7, 9);
    leaves.push({ at: at++, key: name });
  }
  DOUBLED_LAST.forEach(doubled);
  const traits = (names: readonly string[], row: number, prefix: string): void => {
    for (const name of names) {
      group(name, 1, row, 9);
      leaves.push({ at: at++, key: prefix + name });
    }
  };
  group('Năng lực cốt lõi', 10, 6);
  group('Năng lực chung', 3, 7);
  traits(GENERAL, 8, '');
  group('Năng lực đặc thù', 7, 7);
  traits(SPECIFIC, 8, 'NL ');
  group('Phẩm chất chủ yếu', 5, 6, 7);
  traits(QUALITIES, 8, '');
  group('Ghi chú', 1, 6, 9);
  leaves.push({ at, key: 'Ghi chú' });
  children.forEach(({ code, name, born, girl, values = {} }, i) => {
    const row = 10 + i;
    [i + 1, code, name, null, born, girl ? 'x' : null].forEach((value, column) => put(row, column + 1, value));
    for (const leaf of leaves) {
      const usual = leaf.key === 'Ghi chú' ? null : leaf.key.endsWith('điểm') ? 9 : 'T';
      const value = leaf.key in values ? values[leaf.key]! : options.empty ? null : usual;
      put(row, leaf.at, value);
    }
  });
  put(12 + children.length, 30, 'Giáo viên chủ nhiệm');
  sheet.getCell('A3').font = { bold: true, size: 14 };
  sheet.getColumn(3).width = 24;
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export interface OneSubject {
  readonly title?: string;
  readonly tab?: string;
  readonly className?: string;
  readonly children?: readonly ListedChild[];
  readonly empty?: boolean;
  readonly moment?: string;
}

/** The import of one subject: level, score, code and text of the remark, one row a child. */
export async function subjectImport(options: OneSubject = {}): Promise<Uint8Array> {
  const { title = 'MÔN: TOÁN', tab = 'Toan', className = '4A', children = CHILDREN, moment = 'Cuối năm' } = options;
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(tab);
  sheet.addRow(['TỆP NHẬP ĐIỂM SMAS']);
  sheet.addRow([title, null, null, 'Năm học 2026-2027']);
  sheet.addRow([
    'STT',
    'Lớp',
    'Mã định danh Bộ GD&ĐT',
    'Họ và tên',
    'Ngày sinh',
    'Mức đạt được',
    'Điểm KTDK',
    'Mã nhận xét',
    'Nội dung nhận xét',
    'Thời điểm đánh giá',
  ]);
  children.forEach(({ code, name, born, values = {} }, i) => {
    const value = (key: string, usual: Cell): Cell => (key in values ? values[key]! : options.empty ? null : usual);
    sheet.addRow([
      ...[i + 1, className, code, name, born],
      ...[
        value('Mức', 'T'),
        value('Điểm', 9),
        value('Mã nhận xét', null),
        value('Nội dung', 'Em tính toán nhanh, chính xác.'),
        moment,
      ],
    ]);
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The import of remarks on competences and qualities. */
export async function traitsImport(children: readonly ListedChild[] = CHILDREN, empty = false): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('NLPC');
  sheet.addRow([
    'STT',
    'Lớp',
    'Mã định danh',
    'Họ và tên',
    'Ngày sinh',
    'Nhận xét NL chung',
    'NL đặc thù',
    'Phẩm chất',
    'Thời điểm đánh giá',
  ]);
  children.forEach(({ code, name, born, values = {} }, i) => {
    const text = (key: string): Cell => (key in values ? values[key]! : empty ? null : 'Em biết giúp đỡ bạn bè.');
    sheet.addRow([i + 1, '4A', code, name, born, text('chung'), text('đặc thù'), text('phẩm chất'), 'Cuối năm']);
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}
