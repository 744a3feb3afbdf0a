/** The form's header above the fields, as rows of cells that reach over others; the columns of names are headed apart. */
import type { PlanSheet } from '../../core/workbook/plan.js';

export interface HeadCell {
  readonly key: string;
  readonly text: string;
  /** Of the columns after the names, from 0: where it begins. */
  readonly from: number;
  readonly columns: number;
  readonly rows: number;
  /** Written upwards. */
  readonly upright: boolean;
}

/** One list a header row; none where the plan has no print (it always has one where it is seen). */
export function headRows({ cells, merges, print }: PlanSheet): readonly (readonly HeadCell[])[] {
  if (!print) return [];
  const [first, last] = print.titleRows;
  const reach = new Map(merges.map((merge) => [`${merge.top} ${merge.left}`, merge]));
  return Array.from({ length: last - first + 1 }, (_, i) =>
    cells
      .filter(({ row, column, value }) => row === first + i && column > print.titleColumns && value !== null)
      .sort((a, b) => a.column - b.column)
      .map(({ row, column, value, style }): HeadCell => {
        const merge = reach.get(`${row} ${column}`);
        return {
          key: `${row} ${column}`,
          text: String(value),
          from: column - print.titleColumns - 1,
          columns: merge ? merge.right - merge.left + 1 : 1,
          rows: merge ? merge.bottom - merge.top + 1 : 1,
          upright: style === 'header-rotated',
        };
      }),
  );
}
