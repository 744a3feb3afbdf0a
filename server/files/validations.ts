/** What a plan offers as data validations of exceljs, column by column so that files stay small. */
import type ExcelJS from 'exceljs';
import { columnLetters } from '../../core/workbook/address.js';
import { type Offer, offerOf, type OfferingCell } from '../../core/workbook/offers.js';

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
    const offer = offerOf(first);
    if (offer) model[range] = validation(offer);
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

const validation = ({ type, formulas, ...error }: Offer): ExcelJS.DataValidation => ({
  allowBlank: true,
  showErrorMessage: true,
  showInputMessage: false,
  type,
  formulae: type === 'whole' ? formulas.map(Number) : [...formulas],
  ...(type === 'whole' && { operator: 'between' }),
  ...error,
});
