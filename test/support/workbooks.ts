/** Workbooks for tests: plans as raw books without any file, and a real LibreOffice where there is one. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FieldKey, fieldSpec } from '../../core/fields/field-key.js';
import type { SheetContext } from '../../core/sheet/context.js';
import { fieldsOf } from '../../core/sheet/sheet-fields.js';
import type { SheetValues } from '../../core/sheet/values.js';
import { gradesOf } from '../../core/forms/tabs.js';
import type { WorkbookPlan } from '../../core/workbook/plan.js';
import type { WorkbookPartInput } from '../../core/workbook/plan-workbook.js';
import { checksumText } from '../../core/workbook/checksum.js';
import { rawText } from '../../core/workbook/raw-text.js';
import type { RawBook, RawCell, RawSheet } from '../../core/workbook/raw.js';
import { readWorkbook } from '../../core/workbook/read-workbook.js';
import type { ReadWorkbook } from '../../core/workbook/read-types.js';
import { fullValues } from './sheets.js';
import { WHOLE } from './run/whole.js';

export const digest = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex'));

/** A raw book that may be changed in place, as a person changes a sheet. */
export interface OpenSheet extends RawSheet {
  name: string;
  readonly rows: RawCell[][];
}
export interface OpenBook extends RawBook {
  readonly sheets: OpenSheet[];
}

/** What either door would deliver of a plan; `filledMerges` repeats a merged cell's text in all its cells. */
export function rawFromPlan(plan: WorkbookPlan, filledMerges = false): OpenBook {
  return {
    sheets: plan.sheets.map(({ name, state, cells, merges }) => {
      const rows: RawCell[][] = [];
      const put = (row: number, column: number, value: RawCell): void => {
        while (rows.length < row) rows.push([]);
        const cellsOfRow = rows[row - 1]!;
        while (cellsOfRow.length < column) cellsOfRow.push(null);
        cellsOfRow[column - 1] = value;
      };
      for (const { row, column, value } of cells) put(row, column, value);
      for (const { top, left, bottom, right } of filledMerges ? merges : []) {
        for (let row = top; row <= bottom; row++)
          for (let column = left; column <= right; column++) put(row, column, rows[top - 1]![left - 1]!);
      }
      return { name, hidden: state !== 'visible', rows };
    }),
  };
}

/** Read a book that must be readable. */
export async function readOk(book: RawBook): Promise<ReadWorkbook> {
  const read = await readWorkbook(book, digest);
  if (!read.ok) throw new Error(`refused: ${read.refusal.code}`);
  return read.workbook;
}

export const partOf = (context: SheetContext, more: Partial<WorkbookPartInput> = {}): WorkbookPartInput => ({
  context,
  revision: 3,
  values: fullValues(context),
  own: ownOf(context),
  ...more,
});

/** Fields of a homeroom teacher who teaches everything but music and the foreign language. */
export const ownOf = (context: SheetContext): FieldKey[] => {
  const fields = new Set(gradesOf(context).flatMap((grade) => fieldsOf(context, grade)));
  return [...fields].filter((field) => !['AN', 'NN1'].includes(fieldSpec(field).subject ?? ''));
};

/** Raw cells of a read part by pupil and field, without empty ones, to compare with what was written. */
export function rawValues(part: ReadWorkbook['parts'][number]): Record<string, Record<string, RawCell>> {
  const values: Record<string, Record<string, RawCell>> = {};
  for (const { pupil, field, raw } of part.cells) if (raw !== null) (values[pupil] ??= {})[field] = raw;
  return values;
}

/** Values without pupils that have none, to compare. */
export const withoutEmptyRows = (values: SheetValues): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, row]) => Object.keys(row).length > 0));

/** Renew the checksum over whatever was done to the hidden sheet: a checksum is no signature. */
export async function renewChecksum(hidden: OpenSheet): Promise<void> {
  hidden.rows[1] = ['checksum', await digest(checksumText(hidden.rows.map((row) => row.map(rawText))))];
}

/** Row and column (from 0) of the first cell with a text. */
export function find(sheet: OpenSheet, text: RawCell): { row: number; column: number } {
  for (const [row, cells] of sheet.rows.entries()) {
    const column = cells.indexOf(text);
    if (column >= 0) return { row, column };
  }
  throw new Error(`no cell ${JSON.stringify(text)} on ${sheet.name}`);
}

let office: boolean | null = null;

/**
 * Whether LibreOffice is installed and asked: it takes seconds a file, so only `.ci/run` does. A machine that must have it
 * (CI=true) fails instead of skipping.
 */
export function hasLibreOffice(): boolean {
  if (!WHOLE) return false;
  if (office === null) {
    try {
      execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 });
      office = true;
    } catch {
      office = false;
      if (process.env.CI === 'true') throw new Error('soffice is not installed, but CI=true wants this test to run');
      console.warn('  SKIPPED LOUDLY: soffice (LibreOffice) is not installed; nothing was saved by another program');
    }
  }
  return office;
}

/** The same workbook, opened and saved by LibreOffice. */
export function savedByLibreOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'hocba-office-'));
  try {
    writeFileSync(join(folder, 'in.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const to = ['--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out')];
    execFileSync('soffice', [profile, '--headless', ...to, join(folder, 'in.xlsx')], {
      stdio: 'ignore',
      timeout: 120_000,
    });
    return new Uint8Array(readFileSync(join(folder, 'out', 'in.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
