/** Sheets added, copied and protected by a person. */
import type ExcelJS from 'exceljs';
import type { HostSheet } from './host-sheet.js';
import { PersonRefused } from './person-refused.js';

export interface Protecting {
  readonly password?: string;
  readonly allow?: readonly ('autoFilter' | 'sort' | 'formatCells' | 'insertRows' | 'deleteRows')[];
}

/** The real hash of the password is kept, with few rounds. */
export async function protectSheet(target: HostSheet, { password = '', allow = [] }: Protecting): Promise<void> {
  const allowed = Object.fromEntries(allow.map((act) => [act, true]));
  await target.sheet.protect(password, { ...allowed, spinCount: 1 });
}

export function unprotectSheet(target: HostSheet): void {
  if (target.protection?.hashValue) throw new PersonRefused('password');
  target.protection = null;
}

export function addSheet(book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  return book.addWorksheet(name);
}

/** Cells, widths, merges, validations, conditional formats and protection go with the copy. */
export function copySheet(book: ExcelJS.Workbook, source: ExcelJS.Worksheet): string {
  const names = new Set(book.worksheets.map(({ name }) => name.toLowerCase()));
  let number = 2;
  while (names.has(`${source.name} (${number})`.toLowerCase())) number++;
  const name = `${source.name} (${number})`.slice(0, 31);
  const copy = book.addWorksheet(name);
  const { id } = copy;
  copy.model = { ...structuredClone(source.model), id, name };
  const model = source.model as unknown as { merges: string[] };
  for (const merge of model.merges) if (!copy.getCell(merge.split(':')[0]!).isMerged) copy.mergeCells(merge);
  return name;
}
