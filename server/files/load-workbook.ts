/** Bytes that went through the gate, loaded by exceljs. Runs in the worker. */
import ExcelJS from 'exceljs';

/** Validations are set anew, and exceljs spreads a whole column's over a million cells. */
const NOT_KEPT = ['dataValidations', 'conditionalFormatting', 'extLst'];

async function load(bytes: Uint8Array, ignoreNodes: string[]): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  await workbook.xlsx.load(buffer, { ignoreNodes });
  return workbook;
}

export const loadToKeep = (bytes: Uint8Array): Promise<ExcelJS.Workbook> => load(bytes, NOT_KEPT);
