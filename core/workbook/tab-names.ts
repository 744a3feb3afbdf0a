/** Names of a workbook's tabs: what a teacher looks for, lawful in Excel, each once. */
import type { FormTab, TabKind, WorkbookKind } from '../forms/tabs.js';
import type { SheetContext } from '../sheet/context.js';
import { FINDINGS_SHEET, HIDDEN_SHEET } from './markers.js';

const TAB_NAMES: Readonly<Record<TabKind, string>> = {
  form: 'Bảng tổng hợp',
  remarks: 'Nhận xét',
  health: 'Sức khỏe, ngày nghỉ',
  awards: 'Khen thưởng',
  profile: 'Lý lịch',
  supplementary: 'Đánh giá bổ sung',
};
/** Excel's limit. */
const LONGEST = 31;

/** The wished-for name: the class in a teacher's workbook, the kind in a class workbook, the grade in a combined class. */
export function wishedName(kind: WorkbookKind, context: SheetContext, tab: FormTab, combined: boolean): string {
  const grade = combined && tab.grades.length === 1 ? ` khối ${tab.grades[0]}` : '';
  if (kind === 'class') return `${TAB_NAMES[tab.kind]}${grade}`;
  return tab.kind === 'form'
    ? `Lớp ${context.class.name}${grade}`
    : `${TAB_NAMES[tab.kind]} ${context.class.name}${grade}`;
}

/** Make a wished-for name lawful and unlike those already taken, which it joins. */
export function uniqueName(wished: string, taken: Set<string>): string {
  const lawful =
    wished
      .replace(/[[\]:*?/\\]/g, '-')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Trang';
  const reserved = [HIDDEN_SHEET, FINDINGS_SHEET, 'History'].map((name) => name.toLowerCase());
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '' : ` (${n})`;
    const name = lawful.slice(0, LONGEST - suffix.length) + suffix;
    if (taken.has(name.toLowerCase()) || reserved.includes(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
