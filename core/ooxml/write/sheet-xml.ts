/** A planned sheet as a worksheet part (ISO/IEC 29500-1, 18.3.1.99), for workbooks that exist already. */
import { address, columnLetters } from '../../workbook/address.js';
import type { PlanCell, PlanSheet } from '../../workbook/plan.js';
import { cellXml } from './cell-xml.js';
import { cellTextXml, escapeText, writable } from './xml-text.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PAPER = { A4: 9, A3: 8 } as const;
const INCH_OF_CM = 1 / 2.54;

export interface SheetToWrite {
  /** The main namespace of the workbook's own parts: transitional or strict. */
  readonly namespace: string;
  readonly plan: PlanSheet;
  /** The number of the format a cell gets. */
  readonly styleOf: (cell: Pick<PlanCell, 'style' | 'open'>) => number;
  /** How many windows the workbook has; the first of them is given. */
  readonly selected: boolean;
}

/** The text of the part. Without lists of values and print settings beyond what findings and the hidden sheet need. */
export function sheetXml({ namespace, plan, styleOf, selected }: SheetToWrite): string {
  return [
    HEAD,
    `<worksheet xmlns="${namespace}">`,
    plan.print ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '',
    viewXml(plan, selected),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(plan),
    `<sheetData>${rowsXml(plan, styleOf)}</sheetData>`,
    plan.protected
      ? '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" insertColumns="0" insertRows="0"/>'
      : '',
    mergesXml(plan),
    printXml(plan),
    '</worksheet>',
  ].join('');
}

function viewXml({ freeze }: PlanSheet, selected: boolean): string {
  const tag = `<sheetView${freeze ? ' showGridLines="0"' : ''}${selected ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  if (!freeze || freeze.rows + freeze.columns === 0) return `<sheetViews>${tag}/></sheetViews>`;
  const { rows, columns } = freeze;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const split = (columns > 0 ? ` xSplit="${columns}"` : '') + (rows > 0 ? ` ySplit="${rows}"` : '');
  const corner = address(rows + 1, columns + 1);
  return `<sheetViews>${tag}><pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`;
}

function columnsXml({ columns }: PlanSheet): string {
  const written = columns.map(
    ({ width, hidden }, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${width}"${hidden ? ' hidden="1"' : ''} customWidth="1"/>`,
  );
  return written.length > 0 ? `<cols>${written.join('')}</cols>` : '';
}

function rowsXml(plan: PlanSheet, styleOf: SheetToWrite['styleOf']): string {
  const { cells, merges, rowHeights } = plan;
  if (merges.length === 0 && Object.keys(rowHeights).length === 0 && isInOrder(cells)) return plainRows(cells, styleOf);
  const rows = new Map<number, Map<number, string>>();
  const put = (row: number, column: number, xml: string): void => {
    const cellsOfRow = rows.get(row) ?? new Map<number, string>();
    rows.set(row, cellsOfRow.set(column, xml));
  };
  // Borders of a merged cell are those of all its cells.
  const first = new Map(merges.length === 0 ? [] : cells.map((cell) => [address(cell.row, cell.column), cell]));
  for (const { top, left, bottom, right } of merges) {
    const cell = first.get(address(top, left));
    if (!cell) continue;
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        put(row, column, cellXml(address(row, column), styleOf(cell), null, ''));
  }
  for (const cell of cells) put(cell.row, cell.column, planned(cell, styleOf(cell)));
  for (const row of Object.keys(rowHeights)) if (!rows.has(Number(row))) rows.set(Number(row), new Map());
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, columns]) => {
      const height = rowHeights[row];
      const inOrder = [...columns].sort(([a], [b]) => a - b).map(([, xml]) => xml);
      return `<row r="${row}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>${inOrder.join('')}</row>`;
    })
    .join('');
}

const isInOrder = (cells: readonly PlanCell[]): boolean =>
  cells.every(({ row, column }, i) => {
    const before = cells[i - 1];
    return before === undefined || row > before.row || (row === before.row && column > before.column);
  });

/** The hidden sheet's, a hundred thousand characters: nothing to be sorted. */
function plainRows(cells: readonly PlanCell[], styleOf: SheetToWrite['styleOf']): string {
  let xml = '';
  let open = 0;
  for (const cell of cells) {
    if (cell.row !== open) xml += `${open === 0 ? '' : '</row>'}<row r="${(open = cell.row)}">`;
    xml += planned(cell, styleOf(cell));
  }
  return open === 0 ? '' : `${xml}</row>`;
}

/** Text is always a text cell, whatever it begins with; a way to a cell is the one formula we write. */
function planned({ row, column, value, link }: PlanCell, style: number): string {
  const place = address(row, column);
  if (!link || typeof value !== 'string') return cellXml(place, style, value, '');
  const formula = escapeText(hyperlinkFormula(link, value));
  return `<c r="${place}" s="${style}" t="str"><f>${formula}</f><v>${cellTextXml(value)}</v></c>`;
}

/** `HYPERLINK("#'Tab'!G9","G9")`: both programs know it, while links of the sheet's own are read differently. */
export function hyperlinkFormula({ sheet, cell }: NonNullable<PlanCell['link']>, text: string): string {
  const target = `#'${sheet.replaceAll("'", "''")}'!${cell}`;
  const quoted = (part: string): string => `"${part.replaceAll('"', '""')}"`;
  return `HYPERLINK(${quoted(writable(target))},${quoted(writable(text))})`;
}

function mergesXml({ merges }: PlanSheet): string {
  if (merges.length === 0) return '';
  const cells = merges.map(
    ({ top, left, bottom, right }) => `<mergeCell ref="${address(top, left)}:${address(bottom, right)}"/>`,
  );
  return `<mergeCells count="${merges.length}">${cells.join('')}</mergeCells>`;
}

function printXml({ print }: PlanSheet): string {
  if (!print) return '';
  const inches = (centimetres: number): string => (centimetres * INCH_OF_CM).toFixed(4);
  const margins = `left="${inches(0.9)}" right="${inches(0.9)}" top="${inches(1)}" bottom="${inches(1.3)}" header="${inches(0.5)}" footer="${inches(0.6)}"`;
  // & begins a code in headers and footers.
  const footer = `&L&"Times New Roman"&9${print.footer.replaceAll('&', '&&')}&R&"Times New Roman"&9Trang &P/&N`;
  return [
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins ${margins}/>`,
    `<pageSetup paperSize="${PAPER[print.paper]}" orientation="${print.orientation}" fitToWidth="${print.pagesWide}" fitToHeight="${print.onePage ? 1 : 0}"/>`,
    `<headerFooter><oddFooter>${escapeText(footer)}</oddFooter></headerFooter>`,
  ].join('');
}

/** Rows and columns repeated on each page, as the name `_xlnm.Print_Titles` of the sheet. */
export function printTitles({ name, print }: PlanSheet): string | null {
  if (!print) return null;
  const sheet = `'${name.replaceAll("'", "''")}'`;
  const rows = `${sheet}!$${print.titleRows[0]}:$${print.titleRows[1]}`;
  return print.pagesWide > 1 ? `${sheet}!$A:$${columnLetters(print.titleColumns)},${rows}` : rows;
}
