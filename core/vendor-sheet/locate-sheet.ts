/** Which sheet of a file is the class's, and what its columns mean. */
import type { RawBook, RawSheet } from '../workbook/raw.js';
import { type Band, findBand, headerPath } from './header-band.js';
import { type Meaning, subjectPart } from './meaning.js';
import { readHeader } from './read-header.js';
import { isFieldKey } from '../fields/field-key.js';

export interface VendorColumn {
  /** Excel's number of the column. */
  readonly at: number;
  /** What stands over it, from the group down. */
  readonly header: string;
  readonly meaning: Meaning | null;
}

export interface LocatedVendorSheet {
  readonly sheet: RawSheet;
  readonly band: Band;
  readonly columns: readonly VendorColumn[];
}

/** What was corrected by hand: column of Excel → meaning, null for nothing. */
export type Corrections = Readonly<Record<number, Meaning | null>>;

/** Every visible sheet with names of pupils and a column of values, in the order of the tabs. */
export function locateSheets(book: RawBook): readonly LocatedVendorSheet[] {
  return book.sheets.flatMap((sheet) => {
    if (sheet.hidden) return [];
    const band = findBand(sheet);
    if (!band) return [];
    const columns = columnsOf(sheet, band);
    return columns.some(({ meaning }) => meaning !== null && holdsValue(meaning)) ? [{ sheet, band, columns }] : [];
  });
}

/** The same with columns as somebody corrected them. */
export const corrected = (located: LocatedVendorSheet, corrections: Corrections): LocatedVendorSheet => ({
  ...located,
  columns: located.columns.map((column) =>
    column.at in corrections ? { ...column, meaning: corrections[column.at]! } : column,
  ),
});

export const holdsValue = (meaning: Meaning): boolean => isFieldKey(meaning) || subjectPart(meaning) !== null;

function columnsOf(sheet: RawSheet, band: Band): VendorColumn[] {
  const taken = new Set<Meaning>();
  const columns: VendorColumn[] = [];
  for (let at = 1; at <= band.width; at++) {
    const path = headerPath(sheet, band, at);
    if (path.length === 0) continue;
    const read = readHeader(path, taken);
    // A second column of one meaning: nobody knows which one counts.
    const meaning = read !== null && taken.has(read) ? null : read;
    if (meaning !== null) taken.add(meaning);
    columns.push({ at, header: path.join(' › '), meaning });
  }
  return columns;
}
