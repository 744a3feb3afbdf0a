/** A plan as the bytes of an .xlsx file. Runs in the worker. */
import ExcelJS from 'exceljs';
import type { WorkbookPlan } from '../../core/workbook/plan.js';
import { fillSheet } from './fill-sheet.js';

export async function buildWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Học Bạ';
  for (const sheet of plan.sheets) await fillSheet(workbook.addWorksheet(sheet.name), sheet);
  setNames(workbook, plan.names);
  return bytesOf(workbook);
}

export function setNames(workbook: ExcelJS.Workbook, names: WorkbookPlan['names']): void {
  for (const [name, range] of Object.entries(names)) {
    workbook.definedNames.remove(range, name);
    workbook.definedNames.add(range, name);
  }
}

export async function bytesOf(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
