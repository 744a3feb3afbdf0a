/** Closed cells of a plan as one conditional format over all of them, which goes when they open (`core/workbook/looks.ts`). */
import type ExcelJS from 'exceljs';
import { columnLetters } from '../../core/workbook/address.js';
import { SHADE } from '../../core/workbook/looks.js';
import type { PlanCell } from '../../core/workbook/plan.js';

const edge = { style: SHADE.border.style, color: { argb: SHADE.border.color } } as const;
const STYLE: Partial<ExcelJS.Style> = {
  font: { italic: SHADE.italic, color: { argb: SHADE.color } },
  fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: SHADE.fill } },
  border: { top: edge, left: edge, bottom: edge, right: edge },
};

export function shadeClosed(sheet: ExcelJS.Worksheet, cells: readonly PlanCell[]): void {
  const ranges = rangesOf(cells.filter(({ closed }) => closed));
  if (ranges.length === 0) return;
  sheet.addConditionalFormatting({
    ref: ranges.join(' '),
    rules: [{ type: 'expression', formulae: [SHADE.formula], priority: 1, style: STYLE }],
  });
}

/** `G12:G46`, column by column, without gaps. */
function rangesOf(cells: readonly Pick<PlanCell, 'row' | 'column'>[]): string[] {
  const runs: { column: number; top: number; bottom: number }[] = [];
  for (const { row, column } of cells.toSorted((a, b) => a.column - b.column || a.row - b.row)) {
    const run = runs.at(-1);
    if (run?.column === column && run.bottom + 1 === row) run.bottom = row;
    else runs.push({ column, top: row, bottom: row });
  }
  return runs.map(({ column, top, bottom }) => `${columnLetters(column)}${top}:${columnLetters(column)}${bottom}`);
}
