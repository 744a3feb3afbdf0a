/** A list as a workbook that an import reads again. Every cell is text: nothing in it is ever calculated. */
import type { PlanCell, StyleName, WorkbookPlan } from '../workbook/plan.js';

export interface ListedColumn<Row> {
  readonly header: string;
  /** Characters. */
  readonly width: number;
  readonly text: (row: Row) => string | null;
}

/** @param sheet Its name, which stands below every printed page, too. */
export const planList = <Row>(
  sheet: string,
  columns: readonly ListedColumn<Row>[],
  rows: readonly Row[],
): WorkbookPlan => ({
  names: {},
  sheets: [
    {
      name: sheet,
      state: 'visible',
      columns: columns.map(({ width }) => ({ width })),
      rowHeights: { 1: 24 },
      cells: [
        ...columns.map(({ header }, at) => cell(1, at + 1, header, 'header')),
        ...rows.flatMap((one, row) => columns.map(({ text }, at) => cell(row + 2, at + 1, text(one), 'own-text'))),
      ],
      merges: [],
      freeze: { rows: 1, columns: 2 },
      print: {
        paper: 'A4',
        orientation: 'landscape',
        titleRows: [1, 1],
        footer: sheet,
        pagesWide: 1,
        titleColumns: 1,
        onePage: false,
      },
      protected: false,
    },
  ],
});

const cell = (row: number, column: number, value: string | null, style: StyleName): PlanCell => ({
  row,
  column,
  value,
  style,
});

/** `31/12/2018`, as people write days. */
export const writtenDay = (day: string): string => day.split('-').reverse().join('/');
