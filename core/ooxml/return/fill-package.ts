/** Anybody's workbook with values put into cells that stand there; formats, tabs and every other part stay. */
import { worksheetsOf } from '../package.js';
import type { CellPatch } from '../patch/sheet-plan.js';
import { recalculated } from '../patch/patch-workbook.js';
import { type OpenedBook, textOf } from './opened-package.js';
import { PackageChanges } from './package-changes.js';
import { patchSheets } from './patch-sheets.js';
import { dropFromChain } from './renew-chain.js';

/** Text is written as text: no value is ever a formula. */
export interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

/** `sheet` by its name. Throws where a part a workbook cannot be without is missing, or the sheet is too large to be changed. */
export function fillPackage(opened: OpenedBook, sheet: string, cells: readonly FilledCell[]): PackageChanges {
  const { source, book } = opened;
  const changes = new PackageChanges(source);
  const part = worksheetsOf(book).find(({ name }) => name === sheet);
  if (!part || cells.length === 0) return changes;
  const rows = new Map<number, Map<number, CellPatch>>();
  for (const { row, column, value } of cells) {
    const own = rows.get(row) ?? new Map<number, CellPatch>();
    rows.set(row, own.set(column, { value }));
  }
  const gone = patchSheets(opened, new Map([[part, { cells: rows }]]), [], changes, false);
  if (changes.patched.size === 0) throw new Error('the sheet cannot be changed');
  dropFromChain(changes, opened, gone);
  const workbook = textOf(source, book.workbook);
  changes.patch(book.workbook, workbook, recalculated(workbook));
  return changes;
}
