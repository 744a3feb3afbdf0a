/** One exceljs cell as Excel would tell it, and back. */
import type ExcelJS from 'exceljs';
import { type Entry, serial } from './entry.js';
import { type Scalar, readFormula } from './formula.js';
import { NotImplemented } from './office-error.js';

export type WireValue = string | number | boolean;
export interface Content {
  readonly value: WireValue;
  readonly valueType: 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';
  /** With its `=` where there is one, else the value. */
  readonly formula: WireValue;
}

const EMPTY: Content = { value: '', valueType: 'Empty', formula: '' };

/** A cell inside a merge that is not its first: it shows nothing and takes nothing. */
export const isCovered = (cell: ExcelJS.Cell): boolean => cell.isMerged && cell.master !== cell;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function content(value: unknown): Content {
  if (value === null || value === undefined || value === '') return EMPTY;
  if (typeof value === 'string') return { value, valueType: 'String', formula: value };
  if (typeof value === 'number') return { value, valueType: 'Double', formula: value };
  if (typeof value === 'boolean') return { value, valueType: 'Boolean', formula: value };
  if (value instanceof Date) return content(serial(value));
  if (isObject(value) && typeof value.error === 'string')
    return { value: value.error, valueType: 'Error', formula: value.error };
  if (isObject(value) && Array.isArray(value.richText))
    return content((value.richText as { text: string }[]).map(({ text }) => text).join(''));
  if (isObject(value) && 'hyperlink' in value) return content(value.text);
  throw new NotImplemented(`a cell holding ${JSON.stringify(value)}`);
}

/** `look` gives the value of another cell by its address, for formulas. */
export function readCell(cell: ExcelJS.Cell | undefined, look: (reference: string) => Scalar): Content {
  if (!cell || isCovered(cell)) return EMPTY;
  const { value } = cell;
  if (!cell.formula || !isObject(value)) return content(value);
  const result = content(computed(cell.formula, value.result, look));
  // A formula that gives nothing shows nothing, and is still no empty cell.
  return { ...result, valueType: result === EMPTY ? 'String' : result.valueType, formula: `=${cell.formula}` };
}

function computed(formula: string, stored: unknown, look: (reference: string) => Scalar): unknown {
  const compute = readFormula(formula);
  try {
    return compute ? compute(look) : stored;
  } catch (error) {
    if (error instanceof NotImplemented && stored !== undefined) return stored;
    throw error;
  }
}

export function writeCell(cell: ExcelJS.Cell, entry: Entry): void {
  if (isCovered(cell)) return;
  switch (entry.kind) {
    case 'empty':
      cell.value = null;
      break;
    case 'error':
      cell.value = { error: entry.error } as ExcelJS.CellErrorValue;
      break;
    case 'formula':
      cell.value = { formula: entry.formula };
      break;
    case 'value':
      cell.value = entry.value;
      if (entry.numberFormat && numberFormat(cell) === 'General') cell.numFmt = entry.numberFormat;
  }
}

export const numberFormat = (cell: ExcelJS.Cell | undefined): string => cell?.numFmt || 'General';
