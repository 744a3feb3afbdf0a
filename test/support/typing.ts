/** Typing into a workbook file as a person with another program does. */
import ExcelJS from 'exceljs';

export interface Typed {
  readonly sheet: string;
  readonly cell: string;
  readonly value: unknown;
}

/** The file with these cells typed over. */
export async function typeInto(bytes: Uint8Array, typed: readonly Typed[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as never);
  for (const { sheet, cell, value } of typed)
    workbook.getWorksheet(sheet)!.getCell(cell).value = value as ExcelJS.CellValue;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
