/** Bytes that went through the gate, loaded by exceljs. Runs in the worker. */
import ExcelJS from 'exceljs';

/** All a class sheet is read for are its cells; the rest costs time and may be made to cost much. */
const NOT_READ = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'autoFilter',
  'mergeCells',
  'rowBreaks',
  'hyperlinks',
  'dataValidations',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'printOptions',
  'picture',
  'drawing',
  'sheetProtection',
  'tableParts',
  'conditionalFormatting',
  'extLst',
];

async function load(bytes: Uint8Array, ignoreNodes: string[]): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  await workbook.xlsx.load(buffer, { ignoreNodes });
  return workbook;
}

export const loadCells = (bytes: Uint8Array): Promise<ExcelJS.Workbook> => load(bytes, NOT_READ);
