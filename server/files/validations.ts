/** Drop-down lists and whole numbers of a plan as data validations, column by column so that files stay small. */
import type ExcelJS from 'exceljs';
import { columnLetters } from '../../core/workbook/address.js';
import { listName } from '../../core/workbook/hidden-sheet.js';
import type { PlanCell } from '../../core/workbook/plan.js';

export type OfferingCell = Pick<PlanCell, 'row' | 'column' | 'list' | 'whole'>;

/** exceljs keeps validations by address or range here; its types do not say so. */
interface WithValidations {
  readonly dataValidations: { model: Record<string, ExcelJS.DataValidation> };
}

export function setValidations(sheet: ExcelJS.Worksheet, cells: readonly OfferingCell[]): void {
  const model: Record<string, ExcelJS.DataValidation> = {};
  const offering = cells
    .filter(({ list, whole }) => list ?? whole)
    .sort((a, b) => a.column - b.column || a.row - b.row);
  for (let from = 0; from < offering.length;) {
    const first = offering[from]!;
    let to = from;
    while (to + 1 < offering.length && continues(offering[to]!, offering[to + 1]!)) to++;
    const column = columnLetters(first.column);
    const range = to === from ? `${column}${first.row}` : `${column}${first.row}:${column}${offering[to]!.row}`;
    model[range] = validation(first);
    from = to + 1;
  }
  (sheet as unknown as WithValidations).dataValidations.model = model;
}

const continues = (cell: OfferingCell, next: OfferingCell): boolean =>
  next.column === cell.column &&
  next.row === cell.row + 1 &&
  next.list === cell.list &&
  next.whole?.[0] === cell.whole?.[0] &&
  next.whole?.[1] === cell.whole?.[1];

const ERROR_TITLES = { list: 'Giá trị lạ', whole: 'Không phải số hợp lệ' } as const;

function validation({ list, whole }: OfferingCell): ExcelJS.DataValidation {
  const common = { allowBlank: true, showErrorMessage: true, showInputMessage: false };
  if (list) {
    // A warning only: whole words and lower case are understood, and what is not is explained when it is checked.
    return {
      ...common,
      type: 'list',
      formulae: [listName(list)],
      errorStyle: 'warning',
      errorTitle: ERROR_TITLES.list,
      error: { 'subject-level': 'Chọn T, H hoặc C.', 'trait-level': 'Chọn T, Đ hoặc C.', tick: 'Ghi X hoặc để trống.' }[
        list
      ],
    };
  }
  const [min, max] = whole ?? [0, 0];
  return {
    ...common,
    type: 'whole',
    operator: 'between',
    formulae: [min, max],
    errorStyle: 'stop',
    errorTitle: ERROR_TITLES.whole,
    error: `Nhập số nguyên từ ${min} đến ${max}.`,
  };
}
