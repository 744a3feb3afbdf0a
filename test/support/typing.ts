/** Typing into a workbook file as a person with another program does. */
import ExcelJS from 'exceljs';
import { FINDINGS_SHEET } from '../../core/workbook/markers.js';

export interface Typed {
  readonly sheet: string;
  readonly cell: string;
  readonly value: unknown;
}

const opened = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as never);
  return workbook;
};

/** The file with these cells typed over. */
export async function typeInto(bytes: Uint8Array, typed: readonly Typed[]): Promise<Uint8Array> {
  const workbook = await opened(bytes);
  for (const { sheet, cell, value } of typed)
    workbook.getWorksheet(sheet)!.getCell(cell).value = value as ExcelJS.CellValue;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The file with one of its sheets changed as a person likes. */
export async function editSheet(
  bytes: Uint8Array,
  sheet: string,
  edit: (sheet: ExcelJS.Worksheet) => void,
): Promise<Uint8Array> {
  const workbook = await opened(bytes);
  edit(workbook.getWorksheet(sheet)!);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** What stands in some cells of a sheet. */
export async function valuesAt(bytes: Uint8Array, sheet: string, cells: readonly string[]): Promise<unknown[]> {
  const workbook = await opened(bytes);
  return cells.map((cell) => workbook.getWorksheet(sheet)!.getCell(cell).value);
}

/** The lines of the findings list of a returned file. */
export async function findingsOf(bytes: Uint8Array): Promise<string[]> {
  const lines: string[] = [];
  (await opened(bytes)).getWorksheet(FINDINGS_SHEET)!.eachRow((row) => {
    const texts: string[] = [];
    row.eachCell((cell) => texts.push(cell.text));
    lines.push(texts.join(' | '));
  });
  return lines;
}
