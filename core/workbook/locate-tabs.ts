/** Which tab is which: by its mark, or by what its headers and pupils say when the mark is gone. */
import type { FieldKey } from '../fields/field-key.js';
import { type FormColumn, fieldOfColumn } from '../forms/column.js';
import type { Vocabulary } from '../forms/header-words.js';
import type { FormTab } from '../forms/tabs.js';
import { type WordedTabs, wordedTabs } from '../forms/worded-tabs.js';
import type { PupilOnSheet } from '../sheet/context.js';
import type { PupilId } from '../sheet/values.js';
import { squash } from '../text/normalise.js';
import { findHeaderBand, type HeaderBand, locateColumns, type LocatedColumns } from './locate-columns.js';
import { locateRows, type LocatedRows } from './locate-rows.js';
import { FINDINGS_SHEET, parseTabMark, tabMark } from './markers.js';
import { type MergedEntries, mergedEntries } from './merged-cells.js';
import { planClosing } from './plan-heading.js';
import type { RawBook, RawSheet } from './raw.js';
import { textAt } from './raw-text.js';
import type { HiddenBook } from './read-hidden-sheet.js';

/** A tab the workbook should have. */
export interface ExpectedTab {
  /** Index of the part in the workbook. */
  readonly part: number;
  readonly tab: FormTab;
  readonly mark: string;
  readonly pupils: ReadonlyMap<PupilId, PupilOnSheet>;
  /** All pupils of the class, also those on other tabs. */
  readonly roster: readonly PupilOnSheet[];
  readonly vocabulary: Vocabulary;
  /** What the form itself writes under the list, squashed. */
  readonly closing: ReadonlySet<string>;
  /** Fields this copy's owner may enter. */
  readonly own: ReadonlySet<FieldKey>;
}

/** A tab found for it; `band` is null where no header with pupil ids was found. */
export interface LocatedTab {
  readonly expected: ExpectedTab;
  readonly sheet: RawSheet;
  readonly band: HeaderBand | null;
  readonly columns: LocatedColumns;
  readonly rows: LocatedRows;
  readonly merged: MergedEntries;
}

export interface LocatedTabs {
  readonly expected: readonly ExpectedTab[];
  readonly found: readonly LocatedTab[];
  /** Tabs that look like class sheets but belong to none of this workbook's. */
  readonly foreign: readonly RawSheet[];
}

/** A mark stands in one of the first rows and columns. */
const MARK_ROWS = 3;
const MARK_COLUMNS = 6;

export function expectedTabs(book: HiddenBook, tabs: WordedTabs = wordedTabs): readonly ExpectedTab[] {
  return book.parts.flatMap(({ context, own }, part) =>
    tabs(book.kind, context, own).map(({ tab, vocabulary }) => ({
      part,
      tab,
      mark: tabMark({ classId: context.class.id, period: context.period, kind: tab.kind, grades: tab.grades }),
      pupils: new Map(
        context.pupils.filter(({ grade }) => tab.grades.includes(grade)).map((pupil) => [pupil.id, pupil]),
      ),
      roster: context.pupils,
      vocabulary,
      closing: new Set(planClosing(book.kind, context, tab, 1).cells.map(({ value }) => squash(String(value ?? '')))),
      own: new Set(own),
    })),
  );
}

export function locateTabs(raw: RawBook, book: HiddenBook, tabs?: WordedTabs): LocatedTabs {
  const expected = expectedTabs(book, tabs);
  const found: LocatedTab[] = [];
  const foreign: RawSheet[] = [];
  for (const sheet of raw.sheets) {
    if (sheet.name === FINDINGS_SHEET || textAt(sheet, 1, 1) === 'hocba') continue;
    const mark = markOf(sheet);
    const marked = mark === null ? undefined : expected.find((tab) => tab.mark === mark);
    const located = marked ? locateIn(sheet, marked) : mark === null ? byContent(sheet, expected) : null;
    if (located) found.push(located);
    else if (mark !== null) foreign.push(sheet);
  }
  return { expected, found, foreign };
}

function markOf(sheet: RawSheet): string | null {
  for (let row = 1; row <= MARK_ROWS; row++) {
    for (let column = 1; column <= MARK_COLUMNS; column++) {
      const text = textAt(sheet, row, column);
      if (parseTabMark(text)) return text;
    }
  }
  return null;
}

const NOTHING_FOUND = (columns: readonly FormColumn[]): LocatedColumns => ({
  columns: new Map(),
  unknown: [],
  vanished: columns,
});

function locateIn(sheet: RawSheet, expected: ExpectedTab): LocatedTab {
  const band = findHeaderBand(sheet, expected.vocabulary);
  const columns = band
    ? locateColumns(sheet, band, expected.tab.columns, expected.vocabulary)
    : NOTHING_FOUND(expected.tab.columns);
  const rows = band
    ? locateRows(sheet, band, columns.columns, expected.pupils, expected.roster, expected.closing)
    : { pupils: [], misnamed: [], unknown: [], nameless: [], below: [] };
  const entries = [...columns.columns].filter(([, column]) => fieldOfColumn(column) !== null).map(([column]) => column);
  const merged = mergedEntries(
    sheet,
    rows.pupils.map(({ row }) => row),
    entries,
  );
  return { expected, sheet, band, columns, rows, merged };
}

/** The expected tab most of whose columns and at least one of whose pupils stand here. */
function byContent(sheet: RawSheet, expected: readonly ExpectedTab[]): LocatedTab | null {
  let best: LocatedTab | null = null;
  let bestScore = 0;
  for (const tab of expected) {
    const located = locateIn(sheet, tab);
    const columns = located.columns.columns.size;
    const pupils = new Set(located.rows.pupils.map(({ pupil }) => pupil)).size;
    if (pupils === 0 || columns * 2 < tab.tab.columns.length) continue;
    const score = columns / tab.tab.columns.length + pupils;
    if (score > bestScore) [best, bestScore] = [located, score];
  }
  return best;
}
