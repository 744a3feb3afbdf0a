/** Small hidden texts by which a tab is known again after it was renamed, copied or saved by another program. */
import { TAB_KINDS, type TabKind } from '../forms/tabs.js';
import { type Grade, GRADES } from '../law/law.js';
import { isSheetPeriod, type SheetPeriod } from '../codes/periods.js';

/** The very hidden sheet that carries context, base and checksum. */
export const HIDDEN_SHEET = '_hocba';
/** The tab of findings in a workbook that comes back. */
export const FINDINGS_SHEET = 'Kết quả soát';

/** Stands in the first column of the row below the last pupil; nothing beneath it is a pupil's row. */
export const END_MARK = 'hocba.end';

export interface TabMark {
  readonly classId: string;
  readonly period: SheetPeriod;
  readonly kind: TabKind;
  readonly grades: readonly Grade[];
}

/** `hocba.tab/CLASS/PERIOD/KIND/GRADES`, e.g. `hocba.tab/4a/year-end/form/4`. */
export const tabMark = ({ classId, period, kind, grades }: TabMark): string =>
  ['hocba.tab', encodeURIComponent(classId), period, kind, grades.join('+')].join('/');

/** The mark a text is, or null for any other text. */
export function parseTabMark(text: string): TabMark | null {
  const [prefix, classText = '', period = '', kind = '', gradesText = '', ...rest] = text.trim().split('/');
  if (prefix !== 'hocba.tab' || rest.length > 0 || !isSheetPeriod(period)) return null;
  const tabKind = TAB_KINDS.find((known) => known === kind);
  const grades = gradesText.split('+').map((part) => GRADES.find((grade) => String(grade) === part));
  const classId = decoded(classText);
  if (!tabKind || classId === null || grades.some((grade) => grade === undefined)) return null;
  return { classId, period, kind: tabKind, grades: grades as Grade[] };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
