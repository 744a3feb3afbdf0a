/** Who stands in the rows of a vendor's sheet. */
import { readBirthDate, readName, readSex, readTick } from '../import/read-facts.js';
import { isNumbering } from '../import/locate-columns.js';
import { nameKey } from '../text/name-key.js';
import { plain } from '../text/normalise.js';
import { isBlank, rawAt, rawText, textAt } from '../workbook/raw-text.js';
import { holdsValue, type LocatedVendorSheet } from './locate-sheet.js';
import type { RowFact } from './meaning.js';

export interface VendorRow {
  /** Excel's number. */
  readonly row: number;
  /** As it stands; '' for none. */
  readonly code: string;
  readonly name: string;
  /** `yyyy-mm-dd`; null where none can be read. */
  readonly birthDate: string | null;
  readonly sex: 'F' | 'M' | null;
  readonly className: string;
}

export interface VendorRows {
  readonly pupils: readonly VendorRow[];
  /** Rows with values and nobody's name. */
  readonly nobody: readonly number[];
}

/** No class is longer; a whole grade in one sheet is not either. */
export const MOST_PUPILS = 600;

export function readRows(located: LocatedVendorSheet): VendorRows {
  const { sheet, band, columns } = located;
  const at = new Map(
    columns.flatMap(({ meaning, at }) => (meaning === null ? [] : [[meaning as string, at] as const])),
  );
  const text = (row: number, fact: RowFact): string => {
    const column = at.get(fact);
    return column === undefined ? '' : textAt(sheet, row, column);
  };
  const values = columns.filter(({ meaning }) => meaning !== null && holdsValue(meaning));
  const tellsWho = ['number', 'code', 'birth-date'].filter((fact) => at.has(fact)) as RowFact[];
  const pupils: VendorRow[] = [];
  const nobody: number[] = [];
  for (let row = band.last + 1; row <= sheet.rows.length; row++) {
    const name = [text(row, 'surname'), text(row, 'name'), text(row, 'given-name')]
      .filter((part) => part !== '')
      .join(' ');
    const isFilled = values.some(({ at }) => !isBlank(rawAt(sheet, row, at)));
    const isNobodys = says(text(row, 'number'), 'number')
      ? isFilled
      : values.some(({ at }) => isMark(textAt(sheet, row, at)));
    if (name === '' && text(row, 'code') === '') {
      if (isNobodys && !isNumbered(located, row)) nobody.push(row);
      continue;
    }
    if (isNumbering(name)) continue;
    const isPupil =
      tellsWho.length === 0
        ? isFilled && 'name' in readName(name)
        : tellsWho.some((fact) => says(text(row, fact), fact));
    if (!isPupil) {
      if (isNobodys) nobody.push(row);
      continue;
    }
    const born = at.get('birth-date');
    const [sex, female] = [at.get('sex'), at.get('female')];
    pupils.push({
      row,
      code: plain(text(row, 'code')),
      name,
      birthDate: born === undefined ? null : (readBirthDate(rawAt(sheet, row, born)) ?? null),
      sex:
        sex !== undefined
          ? (readSex(rawAt(sheet, row, sex)) ?? null)
          : female === undefined
            ? null
            : (readTick(rawAt(sheet, row, female)) ?? null),
      className: text(row, 'class'),
    });
    if (pupils.length >= MOST_PUPILS) break;
  }
  return { pupils, nobody };
}

/** A level, a score, a tick; who signs below the list is longer. */
const isMark = (text: string): boolean => text !== '' && text.length <= 4;

/** A closing line ("Người lập bảng") has no number, code or day. */
function says(text: string, fact: RowFact): boolean {
  if (text === '') return false;
  return fact === 'number' ? /^\d{1,4}\.?$/.test(text) : true;
}

/** A row under the headers that numbers the columns, or says what they are. */
const isNumbered = ({ sheet, band }: LocatedVendorSheet, row: number): boolean =>
  row <= band.last + 2 &&
  (sheet.rows[row - 1] ?? []).every((cell) => isBlank(cell ?? null) || isNumbering(rawText(cell)));

/** By which two spellings of one name are the same. */
export const personKey = (name: string): string => plain(name).normalize('NFC').split(/\s+/).map(nameKey).join(' ');
