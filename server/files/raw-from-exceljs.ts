/** An exceljs workbook as a raw book: what stands in the cells, nothing else. */
import ExcelJS from 'exceljs';
import { MOST_COLUMNS, MOST_ROWS, type RawBook, type RawCell, type RawSheet } from '../../core/workbook/raw.js';

export const rawFromExcelJs = (workbook: ExcelJS.Workbook): RawBook => ({
  sheets: workbook.worksheets.map(rawSheet),
});

function rawSheet(sheet: ExcelJS.Worksheet): RawSheet {
  const rows: RawCell[][] = [];
  sheet.eachRow((row, r) => {
    if (r > MOST_ROWS) return;
    const cells: RawCell[] = [];
    row.eachCell((cell, c) => {
      if (c > MOST_COLUMNS) return;
      const value = rawCell(cell);
      if (value === null) return;
      while (cells.length < c) cells.push(null);
      cells[c - 1] = value;
    });
    if (cells.length === 0) return;
    while (rows.length < r) rows.push([]);
    rows[r - 1] = cells;
  });
  return { name: sheet.name, hidden: sheet.state !== 'visible', rows };
}

/** One cell; the cells a merge covers are empty, as Office.js has them. */
export function rawCell(cell: ExcelJS.Cell): RawCell {
  if (cell.type === ExcelJS.ValueType.Merge) return null;
  return rawValue(cell.value);
}

function rawValue(value: ExcelJS.CellValue): RawCell {
  // Text without a character is an empty cell, as Office.js has it.
  if (value === null || value === undefined || value === '') return null;
  if (value instanceof Date) return rawDate(value);
  if (typeof value !== 'object') return value;
  if ('error' in value) return { error: value.error };
  if ('formula' in value || 'sharedFormula' in value) {
    const result = value.result === '' ? '' : rawValue(value.result);
    const formula = 'formula' in value ? value.formula : value.sharedFormula;
    // A formula's error or date is what the person sees; that it is a formula no longer matters.
    return result !== null && typeof result === 'object' ? result : { formula, value: result };
  }
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return rawValue(value.text);
  return null;
}

/** exceljs gives dates as if the sheet's day were in UTC. */
function rawDate(date: Date): RawCell {
  if (Number.isNaN(date.getTime())) return { error: '#NUM!' };
  return { date: date.toISOString().slice(0, 10) };
}
