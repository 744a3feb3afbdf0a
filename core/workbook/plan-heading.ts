/** What stands over and under the table: the school's heading, the title, the legend, the signatures. */
import type { FormTab, TabKind, WorkbookKind } from '../forms/tabs.js';
import { formOf, lawFor } from '../law/law-for.js';
import { isPeriod, type SheetPeriod } from '../codes/periods.js';
import type { SheetContext } from '../sheet/context.js';
import type { FormColumn } from '../forms/column.js';
import { END_MARK, tabMark } from './markers.js';
import type { PlanCell, PlanMerge, StyleName } from './plan.js';

export interface PlannedBlock {
  readonly cells: readonly PlanCell[];
  readonly merges: readonly PlanMerge[];
  readonly heights: Readonly<Record<number, number>>;
}

const PERIOD_WORDS: Readonly<Record<SheetPeriod, string>> = {
  'mid-term-1': 'Giữa học kỳ I',
  'term-1': 'Cuối học kỳ I',
  'mid-term-2': 'Giữa học kỳ II',
  'year-end': 'Cuối năm học',
  supplementary: 'Sau cuối năm học',
  year: 'Cả năm học',
};

const TITLES: Readonly<Record<TabKind, string>> = {
  form: 'BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ GIÁO DỤC',
  remarks: 'NHẬN XÉT CUỐI NĂM HỌC',
  health: 'SỨC KHỎE VÀ SỐ NGÀY NGHỈ',
  awards: 'NỘI DUNG KHEN THƯỞNG',
  profile: 'LÝ LỊCH HỌC SINH',
  supplementary: 'KẾT QUẢ ĐÁNH GIÁ BỔ SUNG',
};

export const SAMPLE_LABEL = 'DỮ LIỆU MẪU';
export const PRACTICE_LABEL = 'LỚP TẬP – KHÔNG TÍNH';

const LEGEND =
  'Môn học và hoạt động giáo dục: T (Hoàn thành tốt), H (Hoàn thành), C (Chưa hoàn thành).   ' +
  'Phẩm chất, năng lực: T (Tốt), Đ (Đạt), C (Cần cố gắng).   Ô cần đánh dấu: X.';

/** One cell over several columns of one row. */
export function across(
  row: number,
  left: number,
  right: number,
  value: string,
  style: StyleName,
): Pick<PlannedBlock, 'cells' | 'merges'> {
  const merges = right > left ? [{ top: row, left, bottom: row, right }] : [];
  return { cells: [{ row, column: left, value, style }], merges };
}

/** The first row of the table. */
export const TABLE_TOP = 6;

/**
 * Rows 1 to 5; `identity` columns say who a row is about, the form's number stands from
 * column `right` to `width`.
 */
export function planHeading(
  context: SheetContext,
  tab: FormTab,
  identity: number,
  width: number,
  right: number,
): PlannedBlock {
  const { school, class: klass, period } = context;
  const grade = tab.grades[0]!;
  const mark = tabMark({ classId: klass.id, period, kind: tab.kind, grades: tab.grades });
  const combined = tab.grades.length === 1 && context.pupils.some((pupil) => pupil.grade !== grade);
  const law = lawFor(context.schoolYear);
  const form =
    tab.kind === 'form' && isPeriod(period) ? `Mẫu ${formOf(law, grade, period).number} (${law.source})` : '';
  const label = klass.practice ? PRACTICE_LABEL : school.sample ? SAMPLE_LABEL : null;
  const blocks = [
    { cells: [{ row: 1, column: 1, value: mark, style: 'hidden' as const }], merges: [] },
    across(1, 2, identity, school.authority, 'heading'),
    across(2, 2, identity, school.name, 'signature'),
    across(1, right, width, form, 'marginal'),
    ...(label ? [across(2, right, width, label, 'sample')] : []),
    across(3, 1, width, TITLES[tab.kind], 'title'),
    across(
      4,
      1,
      width,
      `${PERIOD_WORDS[period]} – Lớp ${klass.name}${combined ? ` (học sinh lớp ${grade})` : ''} – Năm học ${context.schoolYear.replace('-', ' – ')}`,
      'subtitle',
    ),
  ];
  return {
    cells: blocks.flatMap(({ cells }) => cells),
    merges: blocks.flatMap(({ merges }) => merges),
    heights: { 1: 17, 2: 17, 3: 24, 4: 19, 5: 6 },
  };
}

/** Row 5, over the table: what was closed when the workbook was handed out. Wraps; as high as its lines need. */
export function planLockNote(note: string, columns: readonly FormColumn[]): PlannedBlock {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const lines = Math.ceil(note.length / Math.max(20, width));
  const row = TABLE_TOP - 1;
  return { ...across(row, 1, columns.length, note, 'lock-note'), heights: { [row]: lines * 14.5 + 4 } };
}

/**
 * The end mark, then on forms the legend, and on the class's own form who signs; `top` is the row after the last pupil.
 * Nothing of it stands in the columns of pupil ids.
 */
export function planClosing(kind: WorkbookKind, context: SheetContext, tab: FormTab, top: number): PlannedBlock {
  const end = { row: top, column: 1, value: END_MARK, style: 'hidden' as const };
  const width = tab.columns.length;
  if (tab.kind !== 'form' && tab.kind !== 'supplementary') return { cells: [end], merges: [], heights: { [top]: 6 } };
  const legend = across(top + 1, 3, width, LEGEND, 'legend');
  if (kind === 'teacher' || tab.kind === 'supplementary')
    return { cells: [end, ...legend.cells], merges: legend.merges, heights: { [top]: 6 } };
  const { school, class: klass } = context;
  const half = Math.floor(width / 2);
  const left: readonly [number, number] = [3, Math.max(3, half - Math.floor(width / 8))];
  const right: readonly [number, number] = [Math.min(width, half + Math.floor(width / 8)), width];
  const blocks = [
    legend,
    across(top + 2, ...right, `${school.place}, ngày …… tháng …… năm 20……`, 'subtitle'),
    across(top + 3, ...left, 'HIỆU TRƯỞNG', 'signature'),
    across(top + 3, ...right, 'GIÁO VIÊN CHỦ NHIỆM', 'signature'),
    across(top + 4, ...left, '(Ký, ghi rõ họ tên, đóng dấu)', 'marginal'),
    across(top + 4, ...right, '(Ký, ghi rõ họ tên)', 'marginal'),
    across(top + 7, ...left, school.principal, 'signature-name'),
    across(top + 7, ...right, klass.homeroomTeacher, 'signature-name'),
  ];
  return {
    cells: [end, ...blocks.flatMap(({ cells }) => cells)],
    merges: blocks.flatMap(({ merges }) => merges),
    heights: { [top]: 6 },
  };
}
