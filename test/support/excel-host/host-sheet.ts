/** One worksheet as Excel sees it: reading and writing blocks, with locks, merges and hidden rows in the way. */
import type ExcelJS from 'exceljs';
import { type Rect, gridOf, overlap, readAddress } from './address.js';
import { type Content, isCovered, numberFormat, readCell, writeCell } from './cell-content.js';
import { type Entry, type Locale, readEntry } from './entry.js';
import type { Scalar } from './formula.js';
import { OfficeError } from './office-error.js';

/** exceljs keeps the protection here; its types do not say so. */
export interface SheetProtection {
  sheet?: boolean;
  hashValue?: string;
  [allowed: string]: unknown;
}
interface WithProtection {
  sheetProtection: SheetProtection | null;
}

/** exceljs keeps merges here by their first cell; its types do not say so. */
interface WithMerges {
  readonly _merges: Readonly<Record<string, Rect>>;
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';
const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

export class HostSheet {
  constructor(
    /** As Excel's: braces, never the name. */
    readonly id: string,
    readonly sheet: ExcelJS.Worksheet,
    private readonly otherSheet: (name: string) => HostSheet | undefined,
  ) {}

  get name(): string {
    return this.sheet.name;
  }

  get visibility(): Visibility {
    return VISIBILITY[this.sheet.state ?? 'visible'];
  }

  get protection(): SheetProtection | null {
    const { sheetProtection } = this.sheet as unknown as WithProtection;
    return sheetProtection?.sheet ? sheetProtection : null;
  }

  set protection(protection: SheetProtection | null) {
    (this.sheet as unknown as WithProtection).sheetProtection = protection;
  }

  get merges(): Rect[] {
    const { _merges } = this.sheet as unknown as WithMerges;
    return Object.values(_merges).map(({ top, left, bottom, right }) => ({ top, left, bottom, right }));
  }

  /** Without making the cell. */
  find(row: number, column: number): ExcelJS.Cell | undefined {
    return this.sheet.findRow(row)?.findCell(column);
  }

  content(row: number, column: number): Content {
    return readCell(this.find(row, column), (reference) => this.look(reference));
  }

  contents(rect: Rect): Content[][] {
    return gridOf(rect, (row, column) => this.content(row, column));
  }

  numberFormats(rect: Rect): string[][] {
    return gridOf(rect, (row, column) => numberFormat(this.find(row, column)));
  }

  private look(reference: string): Scalar {
    const cut = reference.lastIndexOf('!');
    const named = reference.slice(0, Math.max(cut, 0)).replace(/^'|'$/g, '');
    const sheet = cut < 0 ? this : this.otherSheet(named.replaceAll("''", "'"));
    const rect = readAddress(reference.slice(cut + 1));
    if (!sheet || !rect) return { error: '#REF!' };
    const { value, valueType } = sheet.content(rect.top, rect.left);
    return valueType === 'Error' ? { error: String(value) } : value;
  }

  isRowHidden = (row: number): boolean => this.sheet.findRow(row)?.hidden ?? false;

  hasHiddenRows(rect: Rect): boolean {
    for (let row = rect.top; row <= rect.bottom; row++) if (this.isRowHidden(row)) return true;
    return false;
  }

  /** The smallest block with all values (or formats too) of the sheet in it, or of a part of the sheet. */
  usedRect(valuesOnly: boolean, within?: Rect): Rect | null {
    let used: Rect | null = null;
    this.sheet.eachRow((row, top) => {
      row.eachCell({ includeEmpty: !valuesOnly }, (cell, left) => {
        if (within && !overlap(within, { top, left, bottom: top, right: left })) return;
        const counts = valuesOnly ? !isCovered(cell) && cell.value !== null && cell.value !== '' : true;
        if (!counts) return;
        used = {
          top: Math.min(used?.top ?? top, top),
          left: Math.min(used?.left ?? left, left),
          bottom: Math.max(used?.bottom ?? top, top),
          right: Math.max(used?.right ?? left, left),
        };
      });
    });
    return used;
  }

  isLocked(row: number, column: number): boolean {
    const cell = this.find(row, column);
    return !cell || (isCovered(cell) ? cell.master : cell).protection?.locked !== false;
  }

  /** Excel refuses the whole block for one locked cell in it. */
  refuseLocked(rect: Rect): void {
    if (!this.protection) return;
    if (gridOf(rect, (row, column) => this.isLocked(row, column)).some((row) => row.includes(true)))
      throw new OfficeError('AccessDenied');
  }

  /** What is given for a block: one value for all of it, or rows of values; null leaves a cell alone. */
  entries(rect: Rect, given: unknown, locale: Locale, year: number): (Entry | null)[][] {
    const [height, width] = [rect.bottom - rect.top + 1, rect.right - rect.left + 1];
    const rows: unknown = Array.isArray(given)
      ? given
      : Array.from({ length: height }, () => Array.from({ length: width }, () => given));
    if (given === null || given === undefined || !isGrid(rows, height, width)) throw new OfficeError('InvalidArgument');
    return gridOf(rect, (row, column) => {
      const value = rows[row - rect.top]![column - rect.left];
      const format = numberFormat(this.find(row, column));
      return value === null ? null : readEntry(value, format, locale, year);
    });
  }

  /**
   * Write a block as `Range.values` does. Where rows of it are hidden, Excel gives every visible row the block's first
   * row and the hidden rows nothing (office-js#224, xlwings#747); one row at a time is written as asked.
   */
  write(rect: Rect, entries: readonly (readonly (Entry | null)[])[]): void {
    this.refuseLocked(rect);
    const scrambled = rect.bottom > rect.top && this.hasHiddenRows(rect);
    for (let row = rect.top; row <= rect.bottom; row++) {
      if (scrambled && this.isRowHidden(row)) continue;
      const line = entries[scrambled ? 0 : row - rect.top]!;
      for (let column = rect.left; column <= rect.right; column++) {
        const entry = line[column - rect.left];
        if (entry) writeCell(this.sheet.getCell(row, column), entry);
      }
    }
  }

  setNumberFormats(rect: Rect, given: unknown): void {
    this.refuseFormatting();
    const rows = Array.isArray(given) ? given : gridOf(rect, () => given);
    if (!isGrid(rows, rect.bottom - rect.top + 1, rect.right - rect.left + 1)) throw new OfficeError('InvalidArgument');
    gridOf(rect, (row, column) => {
      const format = rows[row - rect.top]![column - rect.left];
      if (format === null) return;
      if (typeof format !== 'string') throw new OfficeError('InvalidArgument');
      this.sheet.getCell(row, column).numFmt = format === '' ? 'General' : format;
    });
  }

  /** Excel locks and unlocks cells only where the sheet is not protected, whatever formats are allowed there. */
  setLocked(rect: Rect, locked: unknown): void {
    if (this.protection) throw new OfficeError('AccessDenied');
    if (typeof locked !== 'boolean') throw new OfficeError('InvalidArgument');
    gridOf(rect, (row, column) => {
      const cell = this.sheet.getCell(row, column);
      // Styles of a file are shared by its cells.
      cell.style = { ...cell.style, protection: { ...cell.protection, locked } };
    });
  }

  refuseFormatting(): void {
    if (this.protection && !this.protection.formatCells) throw new OfficeError('AccessDenied');
  }
}

const isGrid = (rows: unknown, height: number, width: number): rows is unknown[][] =>
  Array.isArray(rows) && rows.length === height && rows.every((row) => Array.isArray(row) && row.length === width);
