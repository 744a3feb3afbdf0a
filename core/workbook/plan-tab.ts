/** One tab as a plan: heading, merged headers, a row a pupil, closing; A4 or A3 landscape as the printed form. */
import { shownDay } from '../codes/day.js';
import { fieldBefore, type FormColumn, fieldOfColumn, isIdentity } from '../forms/column.js';
import { headerDepth, headerGrid } from '../forms/header-grid.js';
import type { FormTab, WorkbookKind } from '../forms/tabs.js';
import type { FieldKey } from '../fields/field-key.js';
import { formVersion } from '../forms/form-version.js';
import { TICK } from '../codes/levels.js';
import { showValue } from '../rules/show-value.js';
import { SUPPLEMENTARY } from '../codes/periods.js';
import type { PupilOnSheet, SheetContext } from '../sheet/context.js';
import { fieldsOfPupil } from '../sheet/sheet-fields.js';
import { type PupilId, type SheetValues, valueAt } from '../sheet/values.js';
import { entryCell } from './entry-cell.js';
import type { PlanCell, PlanMerge, PlanSheet } from './plan.js';
import { pageOf } from './page.js';
import { planClosing, planHeading, planLockNote, TABLE_TOP } from './plan-heading.js';

export interface TabInput {
  readonly kind: WorkbookKind;
  readonly name: string;
  readonly context: SheetContext;
  readonly tab: FormTab;
  readonly values: SheetValues;
  readonly own: ReadonlySet<FieldKey>;
  /** Of year end, beside what is assessed anew. */
  readonly before?: SheetValues | undefined;
  readonly locked?: LockedAtIssue | undefined;
}

/** What is closed when a workbook is handed out: it is shaded and locked, and a sentence says why and until when. */
export interface LockedAtIssue {
  readonly note: string;
  readonly has: (pupil: PupilId, field: FieldKey) => boolean;
}

/** A header narrower than this many characters is written upwards. */
const UPRIGHT_FROM = 7;
/** What the right-hand heading needs, in characters. */
const HEADING_WIDTH = 30;

export function planTab({ kind, name, context, tab, values, own, before, locked }: TabInput): PlanSheet {
  const pupils = context.pupils.filter(({ grade }) => tab.grades.includes(grade));
  const page = pageOf(tab, pupils.length);
  const columns = page.columns;
  const identity = columns.filter(isIdentity).length;
  const heading = planHeading(
    context,
    tab,
    identity,
    page.headed,
    Math.max(identity + 1, fromRight(columns.slice(0, page.headed), HEADING_WIDTH)),
  );
  const note = locked && planLockNote(locked.note, columns.slice(0, page.headed));
  const header = planHeader(columns);
  const first = TABLE_TOP + headerDepth(columns);
  const rows = pupils.map((pupil, i) => {
    const opens = context.period === SUPPLEMENTARY ? new Set(fieldsOfPupil(context, pupil)) : null;
    return pupilRow(first + i, i + 1, pupil, { columns, values, own, before, locked, opens });
  });
  const closing = planClosing(kind, context, tab, first + pupils.length);
  const heights = rows.flatMap((cells, i) => {
    const height = page.rowHeight ?? heightOfTexts(cells, columns);
    return height === null ? [] : [[first + i, height] as const];
  });
  return {
    name,
    state: 'visible',
    columns: columns.map(({ width }) => ({ width })),
    rowHeights: {
      ...heading.heights,
      ...note?.heights,
      ...header.heights,
      ...Object.fromEntries(heights),
      ...closing.heights,
    },
    cells: [...heading.cells, ...(note?.cells ?? []), ...header.cells, ...rows.flat(), ...closing.cells],
    merges: [...heading.merges, ...(note?.merges ?? []), ...header.merges, ...closing.merges],
    freeze: { rows: first - 1, columns: Math.min(identity, 3) },
    print: {
      paper: page.paper,
      orientation: page.orientation,
      titleRows: [TABLE_TOP, first - 1],
      titleColumns: identity,
      pagesWide: page.pagesWide,
      onePage: page.onePage,
      footer: `Lớp ${context.class.name} – ${formVersion(context.schoolYear, tab.grades[0]!, context.period)}`,
    },
    protected: true,
  };
}

/** The column from which on the rest is at least so many characters wide. */
function fromRight(columns: readonly FormColumn[], least: number): number {
  let sum = 0;
  for (let i = columns.length; i > 0; i--) if ((sum += columns[i - 1]!.width) >= least) return i;
  return 1;
}

function planHeader(columns: readonly FormColumn[]): {
  cells: PlanCell[];
  merges: PlanMerge[];
  heights: Record<number, number>;
} {
  const cells: PlanCell[] = [];
  const merges: PlanMerge[] = [];
  const grid = headerGrid(columns).map((cell) => {
    const width = columns.slice(cell.left, cell.right + 1).reduce((sum, column) => sum + column.width, 0);
    return { ...cell, isUpright: width >= UPRIGHT_FROM || cell.label.length <= 3 };
  });
  for (const { top, bottom, left, right, label, isUpright } of grid) {
    const [row, column] = [TABLE_TOP + top, left + 1];
    cells.push({ row, column, value: label, style: isUpright ? 'header' : 'header-rotated' });
    if (bottom > top || right > left)
      merges.push({ top: row, left: column, bottom: TABLE_TOP + bottom, right: right + 1 });
  }
  const depth = headerDepth(columns);
  const isTall = (level: number): boolean =>
    grid.some(({ top, bottom, isUpright }) => top === level && bottom === level && !isUpright);
  const heights = Array.from({ length: depth }, (_, level) => {
    if (level === 0) return depth === 1 ? 34 : 32;
    return isTall(level) ? (level === 1 ? 98 : 124) : 34;
  });
  return { cells, merges, heights: Object.fromEntries(heights.map((height, i) => [TABLE_TOP + i, height])) };
}

/** What wrapped texts need; null for one line, so that the row grows by itself when somebody types. */
function heightOfTexts(cells: readonly PlanCell[], columns: readonly FormColumn[]): number | null {
  const lines = cells.map(({ value, column }) => {
    if (typeof value !== 'string') return 1;
    const width = columns[column - 1]!.width * 1.3;
    return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
  });
  const most = Math.max(1, ...lines);
  return most === 1 ? null : Math.min(400, most * 14.5 + 3);
}

const NOTHING: SheetValues = {};

interface RowInput extends Pick<TabInput, 'values' | 'own' | 'before' | 'locked'> {
  readonly columns: readonly FormColumn[];
  /** Fields this pupil has, where not every pupil has them all. */
  readonly opens: ReadonlySet<FieldKey> | null;
}

function pupilRow(
  row: number,
  number: number,
  pupil: PupilOnSheet,
  { columns, values, own, before = NOTHING, locked, opens }: RowInput,
): PlanCell[] {
  return columns.map((column, i): PlanCell => {
    const field = fieldOfColumn(column);
    if (field !== null) {
      const value = showValue(field, valueAt(values, pupil.id, field));
      const isOwn = own.has(field) && (opens === null || opens.has(field));
      const cell = { row, column: i + 1, value, ...entryCell(field, isOwn, own.size > 0) };
      return cell.open && locked?.has(pupil.id, field) ? { ...cell, open: false, closed: true } : cell;
    }
    const shown = fieldBefore(column);
    if (shown === null) return { row, column: i + 1, ...identityCell(column, number, pupil) };
    // Of a subject that is not assessed anew of this pupil nothing stands here.
    const value = opens?.has(shown) ? showValue(shown, valueAt(before, pupil.id, shown)) : null;
    return { row, column: i + 1, value, ...entryCell(shown, false, true) };
  });
}

function identityCell({ key }: FormColumn, number: number, pupil: PupilOnSheet): Pick<PlanCell, 'value' | 'style'> {
  switch (key) {
    case 'number':
      return { value: number, style: 'identity-centre' };
    case 'pupil':
      return { value: pupil.id, style: 'identity-centre' };
    case 'birth-date':
      return { value: shownDay(pupil.birthDate), style: 'identity-centre' };
    case 'female':
      return { value: pupil.sex === 'F' ? TICK : null, style: 'identity-centre' };
    default:
      return { value: pupil.name, style: 'identity' };
  }
}
