/** A planned sheet put into an exceljs worksheet. */
import type ExcelJS from 'exceljs';
import { columnLetters } from '../../core/workbook/address.js';
import type { PlanSheet } from '../../core/workbook/plan.js';
import { hyperlinkFormula } from '../../core/ooxml/write/sheet-xml.js';
import { writable } from '../../core/ooxml/write/xml-text.js';
import { shadeClosed } from './shade-closed.js';
import { styleOf } from './styles.js';
import { setValidations } from './validations.js';

const PAPER = { A4: 9, A3: 8 } as const;
const CENTIMETRE = 1 / 2.54;

/**
 * What a protected sheet still allows, as far as Excel does. No password: it guards against slips, not against people.
 * Never sorting: it would move the open cells past the locked names and codes, and give children each other's marks.
 * Inserting moves whole rows and columns.
 */
const ALLOWED: Partial<ExcelJS.WorksheetProtection> = {
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertColumns: true,
  insertRows: true,
  sort: false,
  autoFilter: false,
};

/** Protect a sheet without a password. */
async function protect(sheet: ExcelJS.Worksheet): Promise<void> {
  await sheet.protect('', ALLOWED);
}

export async function fillSheet(sheet: ExcelJS.Worksheet, plan: PlanSheet): Promise<void> {
  sheet.state = plan.state;
  plan.columns.forEach(({ width, hidden = false }, i) => {
    const column = sheet.getColumn(i + 1);
    column.width = width;
    column.hidden = hidden;
  });
  for (const { row, column, value, style, open, link } of plan.cells) {
    const cell = sheet.getRow(row).getCell(column);
    cell.value = cellValue(value, link);
    cell.style = styleOf({ style, open: open ?? false });
  }
  for (const { top, left, bottom, right } of plan.merges) {
    // Borders of a merged cell are those of all its cells.
    const { style } = sheet.getRow(top).getCell(left);
    sheet.mergeCellsWithoutStyle(top, left, bottom, right);
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) sheet.getRow(row).getCell(column).style = style;
  }
  for (const [row, height] of Object.entries(plan.rowHeights)) sheet.getRow(Number(row)).height = height;
  setValidations(sheet, plan.cells);
  shadeClosed(sheet, plan.cells);
  setView(sheet, plan);
  setPrint(sheet, plan);
  if (plan.protected) await protect(sheet);
}

/** Text is always a text cell, whatever it begins with; a way to a cell is the one formula we write. */
function cellValue(value: string | number | null, link: PlanSheet['cells'][number]['link']): ExcelJS.CellValue {
  if (typeof value !== 'string') return value;
  const text = writable(value);
  if (!link) return text;
  // exceljs writes its own hyperlinks with a target and a location at once, which programs read differently.
  return { formula: hyperlinkFormula(link, value), result: text };
}

function setView(sheet: ExcelJS.Worksheet, { freeze }: PlanSheet): void {
  if (!freeze) return;
  sheet.views = [
    { state: 'frozen', xSplit: freeze.columns, ySplit: freeze.rows, showGridLines: false, zoomScale: 100 },
  ];
}

function setPrint(sheet: ExcelJS.Worksheet, { print }: PlanSheet): void {
  if (!print) return;
  const side = 0.9 * CENTIMETRE;
  sheet.pageSetup = {
    paperSize: PAPER[print.paper] as ExcelJS.PaperSize,
    orientation: print.orientation,
    fitToPage: true,
    fitToWidth: print.pagesWide,
    fitToHeight: print.onePage ? 1 : 0,
    horizontalCentered: true,
    printTitlesRow: print.titleRows.join(':'),
    ...(print.pagesWide > 1 ? { printTitlesColumn: `A:${columnLetters(print.titleColumns)}` } : {}),
    margins: {
      left: side,
      right: side,
      top: CENTIMETRE,
      bottom: 1.3 * CENTIMETRE,
      header: 0.5 * CENTIMETRE,
      footer: 0.6 * CENTIMETRE,
    },
  };
  // & begins a code in headers and footers.
  sheet.headerFooter = {
    oddFooter: `&L&"Times New Roman"&9${print.footer.replaceAll('&', '&&')}&R&"Times New Roman"&9Trang &P/&N`,
  };
}
