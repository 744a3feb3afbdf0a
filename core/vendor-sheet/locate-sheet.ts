/** Which sheet of a file is the class's, and what its columns mean. */
import type { Period } from '../codes/periods.js';
import { isFieldKey } from '../fields/field-key.js';
import type { RawBook, RawSheet } from '../workbook/raw.js';
import { type Band, findBand, headerPath } from './header-band.js';
import { withoutDoubt } from './doubtful-columns.js';
import { type Meaning, subjectPart } from './meaning.js';
import { readHeader } from './read-header.js';
import { fitsPeriod, isSameSaid, isSilent, NOTHING_SAID, type Said, saidIn, saidTogether } from './said-period.js';

export interface VendorColumn {
  /** Excel's number of the column. */
  readonly at: number;
  /** What stands over it, from the group down. */
  readonly header: string;
  readonly meaning: Meaning | null;
  /** The assessment time its header says. */
  readonly said: Said;
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

/** The same with columns as somebody corrected them; no other column has a meaning that somebody gave to one. */
export function corrected(located: LocatedVendorSheet, corrections: Corrections): LocatedVendorSheet {
  const given = new Set(Object.values(corrections).filter((meaning) => meaning !== null && holdsValue(meaning)));
  const columns = located.columns.map((column) => {
    if (column.at in corrections) return { ...column, meaning: corrections[column.at]!, said: NOTHING_SAID };
    return given.has(column.meaning) ? { ...column, meaning: null } : column;
  });
  return { ...located, columns };
}

export const holdsValue = (meaning: Meaning): boolean => isFieldKey(meaning) || subjectPart(meaning) !== null;

/** Columns of values at one assessment time: those of another are not of it, and of several of one meaning none is. */
export function columnsAt({ columns }: LocatedVendorSheet, period: Period): readonly VendorColumn[] {
  const own = columns.filter(
    ({ meaning, said }) => meaning !== null && holdsValue(meaning) && (isSilent(said) || fitsPeriod(said, period)),
  );
  return own.filter(({ meaning, at }) => !own.some((other) => other.meaning === meaning && other.at !== at));
}

function columnsOf(sheet: RawSheet, band: Band): VendorColumn[] {
  const taken = new Set<Meaning>();
  const read: VendorColumn[] = [];
  const paths: (readonly string[])[] = [];
  for (let at = 1; at <= band.width; at++) {
    const path = headerPath(sheet, band, at);
    if (path.length === 0) continue;
    const meaning = readHeader(path, taken);
    // A second column that tells who a row is about says nothing more.
    const isSecond = meaning !== null && !holdsValue(meaning) && taken.has(meaning);
    if (meaning !== null) taken.add(meaning);
    // What an award is called says no time.
    const said = meaning?.startsWith('award.') ? NOTHING_SAID : saidTogether(path.map(saidIn));
    read.push({ at, header: path.join(' › '), meaning: isSecond ? null : meaning, said });
    paths.push(path);
  }
  const sure = withoutDoubt(read, paths);
  const isDoubled = ({ meaning, said, at }: VendorColumn): boolean =>
    holdsValue(meaning!) &&
    sure.some((other) => other.at !== at && other.meaning === meaning && isSameSaid(other.said, said));
  // Several columns of one meaning: nobody knows which one counts.
  return sure.map((column) => (column.meaning !== null && isDoubled(column) ? { ...column, meaning: null } : column));
}
