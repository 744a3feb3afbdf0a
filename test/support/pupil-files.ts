/** Lists of pupils as files: what a school's other programs export, small. */
import ExcelJS from 'exceljs';
import type { RawBook, RawCell } from '../../core/workbook/raw.js';

export type FileCell = string | number | Date | null;

/** One sheet, as it stands. */
export async function fileOf(rows: readonly (readonly FileCell[])[], sheet = 'Sheet1'): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet(sheet).addRows(rows.map((row) => [...row]));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The same as our reader gives it. */
export const rawBook = (rows: readonly (readonly RawCell[])[], name = 'Sheet1'): RawBook => ({
  sheets: [{ name, hidden: false, rows }],
});

export const HEADERS = [
  'STT',
  'Mã học sinh',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Lớp',
  'Số định danh cá nhân',
] as const;

export interface ListedRow {
  readonly code?: string | number | null;
  readonly name?: string;
  readonly birth?: string;
  readonly sex?: string;
  readonly class?: string;
  readonly personalId?: string | number | null;
}

const NAMES = ['Nguyễn Thị An', 'Trần Văn Bình', 'Lê Thị Châu', 'Phạm Văn Dũng', 'Hoàng Thị Giang'];

/** A row of `HEADERS`; what is not said is ordinary, and another child for each number. */
export const rowOf = (n: number, parts: ListedRow = {}): FileCell[] => [
  n,
  parts.code === undefined ? `37${String(n).padStart(8, '0')}` : parts.code,
  parts.name ??
    `${NAMES[n % NAMES.length]} ${'ABCDEGHIK'[Math.floor(n / NAMES.length) % 9]}${'abcdeghik'[Math.floor(n / 45) % 9]}`,
  parts.birth ?? `0${1 + (n % 9)}/1${n % 3}/2017`,
  parts.sex ?? (n % 2 === 0 ? 'Nữ' : 'Nam'),
  parts.class ?? '4A',
  parts.personalId === undefined ? `0372${String(n).padStart(8, '0')}` : parts.personalId,
];

export const listOf = (...rows: readonly FileCell[][]): FileCell[][] => [[...HEADERS], ...rows];

/** So many ordinary rows. */
export const many = (count: number, from = 1): FileCell[][] =>
  Array.from({ length: count }, (_, at) => rowOf(from + at));
