/** Findings marked at their cells, and the marks of an earlier round taken away. */
import type ExcelJS from 'exceljs';
import type { IssueBody } from '../../core/contract/cells.js';
import { isMarked, marked, unmarked } from './styles.js';

const ADDRESS = /^[A-Z]{1,3}[1-9]\d{0,6}$/;

export class Marks {
  /** Sheet → cell → what it is marked as; an error outweighs a warning. */
  readonly #places = new Map<string, Map<string, 'error' | 'warning'>>();

  constructor(issues: readonly Pick<IssueBody, 'sheet' | 'cell' | 'severity'>[]) {
    for (const { sheet, cell, severity } of issues) {
      if (sheet === null || cell === null || !ADDRESS.test(cell)) continue;
      const cells = this.#places.get(sheet) ?? new Map<string, 'error' | 'warning'>();
      this.#places.set(sheet, cells);
      if (severity === 'error' || !cells.has(cell)) cells.set(cell, severity);
    }
  }

  /** Take away what an earlier round left, wherever its cell has moved. */
  clear(sheet: ExcelJS.Worksheet): void {
    sheet.eachRow((row) =>
      row.eachCell({ includeEmpty: true }, (cell) => {
        if (isMarked(cell.style)) cell.style = unmarked(cell.style);
      }),
    );
  }

  lay(sheet: ExcelJS.Worksheet): void {
    for (const [address, severity] of this.#places.get(sheet.name) ?? []) {
      const cell = sheet.getCell(address);
      cell.style = marked(cell.style, severity);
    }
  }
}
