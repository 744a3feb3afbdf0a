/** Where the person is in the workbook, and where she is led to. */
import type { CellPlace } from '../../core/workbook/read-types.js';
import type { Selection } from './door.js';

/** One sync. */
export async function goToCell(context: Excel.RequestContext, { sheet, cell }: CellPlace): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  worksheet.activate();
  worksheet.getRange(cell).select();
  await context.sync();
}

/** One sync. */
export async function selectedRange(context: Excel.RequestContext): Promise<Selection> {
  const range = context.workbook.getSelectedRange().load('rowIndex,columnIndex,rowCount,columnCount');
  const sheet = range.worksheet.load('name');
  await context.sync();
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return {
    sheet: sheet.name,
    top: rowIndex + 1,
    left: columnIndex + 1,
    bottom: rowIndex + rowCount,
    right: columnIndex + columnCount,
  };
}
