/** Data validation as typing meets it: lists (inline, named or a block of cells) and whole numbers. */
import type ExcelJS from 'exceljs';
import { gridOf, readAddress, splitSheet } from './address.js';
import type { ExcelHost } from './host.js';
import type { Place } from './kinds.js';
import { NotImplemented } from './office-error.js';
import { PersonRefused } from './person-refused.js';

interface Validated {
  readonly dataValidations: { model: Record<string, ExcelJS.DataValidation | undefined> };
}

/** The file's own keys are single cells or blocks. */
export function validationAt({ sheet, rect }: Place): ExcelJS.DataValidation | undefined {
  const { model } = (sheet.sheet as unknown as Validated).dataValidations;
  const key = Object.keys(model).find((area) => {
    const block = readAddress(area);
    return (
      block && block.top <= rect.top && rect.top <= block.bottom && block.left <= rect.left && rect.left <= block.right
    );
  });
  return key === undefined ? undefined : model[key];
}

export function checkValidation(
  host: ExcelHost,
  place: Place,
  entered: string | number | boolean | null,
  insist: boolean,
): void {
  const validation = validationAt(place);
  if (!validation || entered === null || validation.showErrorMessage === false) return;
  if (isAllowed(host, place, validation, entered)) return;
  if (validation.errorStyle === 'information') return;
  if (validation.errorStyle === 'warning') {
    if (insist) return;
    throw new PersonRefused('validation warning');
  }
  throw new PersonRefused('validation');
}

function isAllowed(
  host: ExcelHost,
  place: Place,
  { type, operator, formulae }: ExcelJS.DataValidation,
  entered: string | number | boolean,
): boolean {
  const given = formulae as unknown[];
  if (type === 'list') {
    const offered = listOf(host, place, String(given[0]));
    return offered.some((one) => one.toLowerCase() === String(entered).toLowerCase());
  }
  if (type === 'whole' && (operator ?? 'between') === 'between') {
    return Number.isInteger(entered) && Number(entered) >= Number(given[0]) && Number(entered) <= Number(given[1]);
  }
  throw new NotImplemented(`a validation of type ${type} ${operator ?? ''}`);
}

/** What a cell's drop-down list offers; null where it has none. */
export function choicesAt(host: ExcelHost, place: Place): string[] | null {
  const validation = validationAt(place);
  if (validation?.type !== 'list') return null;
  return listOf(host, place, String((validation.formulae as unknown[])[0])).filter((choice) => choice !== '');
}

function listOf(host: ExcelHost, place: Place, formula: string): string[] {
  if (formula.startsWith('"')) return formula.slice(1, -1).split(',');
  const named = host.book.definedNames.getRanges(formula).ranges[0];
  const { sheet, address } = splitSheet(named ?? formula);
  const rect = readAddress(address);
  if (!rect) throw new NotImplemented(`a list of ${formula}`);
  const source = sheet === null ? place.sheet : host.sheet(sheet);
  return gridOf(rect, (row, column) => String(source.content(row, column).value)).flat();
}
