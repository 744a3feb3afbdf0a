/**
 * Her own file once more: findings marked, others' new values written, base and checksum renewed, her extra columns and
 * tabs kept. Known cells look and lock as planned again, so marks of an earlier round are gone. Runs in the worker.
 */
import { createHash } from 'node:crypto';
import type ExcelJS from 'exceljs';
import { fieldOfColumn } from '../../core/forms/column.js';
import type { IssueBody } from '../../core/contract/cells.js';
import type { Locale } from '../../core/messages/render.js';
import type { SheetPeriod } from '../../core/periods.js';
import { showValue } from '../../core/rules/show-value.js';
import type { PupilId, Value } from '../../core/sheet/values.js';
import { laidOver } from '../../core/workbook/after-push.js';
import { entryCell } from '../../core/workbook/entry-cell.js';
import { type HiddenPart, listNames, type OlderCells, planHiddenSheet } from '../../core/workbook/hidden-sheet.js';
import { type LocatedTab, locateTabs } from '../../core/workbook/locate-tabs.js';
import { FINDINGS_SHEET } from '../../core/workbook/markers.js';
import { planFindings } from '../../core/workbook/plan-findings.js';
import { type HiddenBook, readHiddenSheet } from '../../core/workbook/read-hidden-sheet.js';
import { bytesOf, setNames } from './build-workbook.js';
import { fillSheet, protect, writable } from './fill-sheet.js';
import { loadToKeep } from './load-workbook.js';
import { Marks } from './marks.js';
import { rawFromExcelJs } from './raw-from-exceljs.js';
import { styleOf } from './styles.js';
import { type OfferingCell, setValidations } from './validations.js';

interface PartKey {
  readonly classId: string;
  readonly period: SheetPeriod;
}

export interface ReturnInput {
  /** Sheets whose base is renewed: `values` are laid over the base the file carries; null takes a value away. */
  readonly parts: readonly (PartKey & {
    readonly revision: number;
    readonly values: Readonly<Record<PupilId, Readonly<Record<string, Value>>>>;
    readonly older?: OlderCells;
  })[];
  /** Findings with their words; marked where they have a place, listed all. */
  readonly issues: readonly IssueBody[];
  /** Cells to be written: what others changed, what was chosen. */
  readonly values: readonly (PartKey & { readonly pupil: PupilId; readonly field: string; readonly value: Value })[];
  readonly locale?: Locale;
}

const digest = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex'));
const keyOf = (...parts: readonly string[]): string => parts.join('\n');

/** Throws when the file is not one that `readWorkbook` accepts. */
export async function rebuildWorkbook(bytes: Uint8Array, input: ReturnInput): Promise<Uint8Array> {
  const workbook = await loadToKeep(bytes);
  unshareFormulas(workbook);
  const raw = rawFromExcelJs(workbook);
  const hidden = await readHiddenSheet(raw, digest);
  if (!hidden.ok) throw new Error(`workbook cannot be returned: ${hidden.refusal.code}`);
  const { found } = locateTabs(raw, hidden.book);

  const marks = new Marks(input.issues);
  const values = new Map(
    input.values.map((cell) => [keyOf(cell.classId, cell.period, cell.pupil, cell.field), cell.value]),
  );
  for (const sheet of workbook.worksheets) marks.clear(sheet);
  for (const tab of found) await setRight(workbook, tab, hidden.book, values);
  for (const sheet of workbook.worksheets) marks.lay(sheet);

  await renewHiddenSheet(
    workbook,
    raw.sheets.find((sheet) => sheet.rows[0]?.[0] === 'hocba')!.name,
    hidden.book,
    input,
  );
  await putFindingsFirst(workbook, hidden.book, input);
  return bytesOf(workbook);
}

/** A formula shared with a cell we write over must be able to stand alone. */
function unshareFormulas(workbook: ExcelJS.Workbook): void {
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const { value } = cell;
        if (value !== null && typeof value === 'object' && 'sharedFormula' in value) {
          cell.value = { formula: cell.formula, result: cell.result };
        }
      }),
    );
  }
}

/** Known cells of a tab get their values, looks, locks and offers as planned. */
async function setRight(
  workbook: ExcelJS.Workbook,
  tab: LocatedTab,
  book: HiddenBook,
  values: ReadonlyMap<string, Value>,
): Promise<void> {
  const sheet = workbook.getWorksheet(tab.sheet.name);
  const part = book.parts[tab.expected.part];
  if (!sheet || !part) return;
  const own = new Set(part.own);
  const offering: OfferingCell[] = [];
  // A row in doubt keeps its values: nobody knows whose they are.
  const rows = [...tab.rows.pupils, ...tab.rows.misnamed.map(({ row }) => ({ row, pupil: null }))];
  for (const [column, located] of tab.columns.columns) {
    const field = fieldOfColumn(located);
    if (field === null) continue;
    const entry = entryCell(field, own.has(field), own.size > 0);
    for (const { row, pupil } of rows) {
      const cell = sheet.getRow(row).getCell(column);
      const key = pupil === null ? null : keyOf(part.context.class.id, part.context.period, pupil, field);
      const value = key === null ? undefined : values.get(key);
      if (value !== undefined) {
        const shown = showValue(field, value);
        cell.value = typeof shown === 'string' ? writable(shown) : shown;
      }
      cell.style = styleOf({ style: entry.style, open: entry.open ?? false });
      if (entry.list || entry.whole) offering.push({ row, column, ...entry });
    }
  }
  for (const { column } of tab.columns.unknown) {
    // LibreOffice's "locked=false" reads as locked: her own columns stay open.
    for (const { row } of rows) {
      const cell = sheet.getRow(row).getCell(column);
      cell.style = { ...cell.style, protection: { locked: false } };
    }
  }
  setValidations(sheet, offering);
  // LibreOffice writes fitToPage="true", of which exceljs knows only "1"; our tabs always fit.
  sheet.pageSetup.fitToPage = true;
  await protect(sheet);
}

async function renewHiddenSheet(
  workbook: ExcelJS.Workbook,
  name: string,
  book: HiddenBook,
  input: ReturnInput,
): Promise<void> {
  const parts = book.parts.map((part): HiddenPart => {
    const { context } = part;
    const renewed = input.parts.find(
      ({ classId, period }) => classId === context.class.id && period === context.period,
    );
    return renewed
      ? {
          ...part,
          revision: renewed.revision,
          base: laidOver(context, part.base, renewed.values),
          older: renewed.older,
        }
      : part;
  });
  const plan = await planHiddenSheet(book.kind, parts, digest);
  const old = workbook.getWorksheet(name);
  if (old) workbook.removeWorksheet(old.id);
  await fillSheet(workbook.addWorksheet(plan.name), plan);
  setNames(workbook, listNames());
}

async function putFindingsFirst(
  workbook: ExcelJS.Workbook,
  book: HiddenBook,
  { issues, locale = 'vi' }: ReturnInput,
): Promise<void> {
  const old = workbook.getWorksheet(FINDINGS_SHEET);
  if (old) workbook.removeWorksheet(old.id);
  const names = new Map(book.parts.flatMap(({ context }) => context.pupils.map(({ id, name }) => [id, name])));
  const findings = issues.map((issue) => ({
    ...issue,
    pupil: issue.pupil === null ? null : (names.get(issue.pupil) ?? issue.pupil),
  }));
  const sheet = workbook.addWorksheet(FINDINGS_SHEET);
  await fillSheet(sheet, planFindings(findings, locale));
  // exceljs orders tabs by this number, which its types leave out.
  (sheet as unknown as { orderNo: number }).orderNo = -1;
  // One tab only may be selected: whoever types into several selected ones types into all. Some sheets have no view.
  for (const other of workbook.worksheets) {
    const views = (other.views as ExcelJS.WorksheetView[] | undefined) ?? [];
    for (const view of views) Object.assign(view, { tabSelected: other === sheet });
  }
  workbook.views = [{ x: 0, y: 0, width: 24000, height: 14000, firstSheet: 0, activeTab: 0, visibility: 'visible' }];
}
