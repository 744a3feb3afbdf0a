/** The documents behind the tables of a year: what a school answers with when it is asked by what it judged (G18). */
import { lawFor, type SchoolYear } from './law-for.js';
import { TABLES } from './tables.js';

export interface LawDocument {
  readonly kind: 'circular' | 'erratum' | 'specification';
  readonly number: string;
  /** `yyyy-mm-dd`; null where it is not known to us. */
  readonly day: string | null;
}

const DOCUMENTS: Readonly<Record<string, readonly LawDocument[]>> = {
  TT27: [
    { kind: 'circular', number: 'TT 27/2020/TT-BGDĐT', day: '2020-09-04' },
    { kind: 'erratum', number: 'QĐ 2904/QĐ-BGDĐT', day: null },
    { kind: 'specification', number: 'CV 2088/BGDĐT-GDTH', day: '2024-05-08' },
  ],
};

/** In the order they are named in. Throws RangeError where there is no law for the year. */
export const documentsOf = (schoolYear: SchoolYear): readonly LawDocument[] => DOCUMENTS[lawFor(schoolYear).id] ?? [];

/** Circulars this program knows to begin after a year, with the school year they begin in. */
export const announcedAfter = (
  schoolYear: SchoolYear,
  tables: typeof TABLES = TABLES,
): readonly { readonly from: SchoolYear; readonly source: string }[] =>
  tables.filter(({ from }) => from > schoolYear).map(({ from, law }) => ({ from, source: law.source }));
