/** A tab of the form as a grid: which rows are whose, which columns are which fields, and what may be entered where. */
import type { FieldKey } from '../../core/fields/field-key.js';
import { placeInSheet } from '../../core/workbook/address.js';
import type { PlanSheet } from '../../core/workbook/plan.js';
import type { ReadPart } from '../../core/workbook/read-types.js';

/** A pupil's row; `row` is the form's own, from 1. */
export interface GridRowOf {
  readonly row: number;
  readonly pupil: string;
  readonly name: string;
}

/** A field's column; `column` is the form's own, from 1; width in characters. */
export interface GridColumn {
  readonly column: number;
  readonly field: FieldKey;
  readonly width: number;
}

export interface GridTab {
  readonly plan: PlanSheet;
  readonly rows: readonly GridRowOf[];
  readonly columns: readonly GridColumn[];
  /** By row and column of the grid: she may enter it as long as it is not closed. */
  readonly own: readonly (readonly boolean[])[];
  /** Closed already as the sheet was fetched. */
  readonly closed: readonly (readonly boolean[])[];
}

/** The visible tabs of a plan with the pupils and fields its reading found there. */
export function gridTabs(sheets: readonly PlanSheet[], { context, cells }: ReadPart): readonly GridTab[] {
  const names = new Map(context.pupils.map(({ id, name }) => [id, name]));
  return sheets
    .filter(({ state }) => state === 'visible')
    .map((plan): GridTab => {
      const rows = new Map<number, string>();
      const columns = new Map<number, FieldKey>();
      for (const { sheet, cell, pupil, field } of cells) {
        const place = sheet === plan.name ? placeInSheet(cell) : null;
        if (!place) continue;
        rows.set(place.row, pupil);
        columns.set(place.column, field);
      }
      const ofRows = [...rows].sort(([a], [b]) => a - b);
      const ofColumns = [...columns].sort(([a], [b]) => a - b);
      const planned = new Map(plan.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
      const each = (is: (cell: PlanSheet['cells'][number] | undefined) => boolean): boolean[][] =>
        ofRows.map(([row]) => ofColumns.map(([column]) => is(planned.get(`${row} ${column}`))));
      return {
        plan,
        rows: ofRows.map(([row, pupil]) => ({ row, pupil, name: names.get(pupil) ?? pupil })),
        columns: ofColumns.map(([column, field]) => ({
          column,
          field,
          width: plan.columns[column - 1]?.width ?? 8,
        })),
        own: each((cell) => cell?.open === true || cell?.closed === true),
        closed: each((cell) => cell?.closed === true),
      };
    });
}
