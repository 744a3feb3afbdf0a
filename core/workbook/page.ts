/** The paper a tab is printed on, and the measures that fill it: legible before large, one page where it can be. */
import { type FormColumn, fieldOfColumn, isIdentity } from '../forms/column.js';
import type { FormTab } from '../forms/tabs.js';

export interface Page {
  readonly paper: 'A4' | 'A3';
  readonly orientation: 'landscape' | 'portrait';
  readonly pagesWide: number;
  readonly onePage: boolean;
  /** Points; null where rows grow with their texts. */
  readonly rowHeight: number | null;
  /** Columns of the first page: its heading reaches no farther. */
  readonly headed: number;
  /** The tab's columns, narrow ones widened where the paper has room. */
  readonly columns: readonly FormColumn[];
}

/** In characters, at the smallest scale that is still legible: A4 upright, A4 and A3 lengthwise. */
const A4_UPRIGHT = 140;
const A4_LENGTHWISE = 210;
const A3_LENGTHWISE = 285;
/** Up to here narrow columns are widened: a class of 35 then fills the page both ways. */
const A4_FILLED = 202;
const A3_FILLED = 250;
/** Most pupils for whom one page is still legible. */
const MOST_ON_ONE_PAGE = 42;
const WIDEST_TICK = 6.6;

export function pageOf({ kind, columns }: FormTab, pupils: number): Page {
  const total = widthOf(columns);
  const hasLongTexts = columns.some(({ key }) => key.endsWith('.remark') || key.endsWith('.content'));
  const onePage = !hasLongTexts && pupils <= MOST_ON_ONE_PAGE;
  if (kind !== 'form' && total <= A4_UPRIGHT) {
    return {
      paper: 'A4',
      orientation: 'portrait',
      pagesWide: 1,
      onePage,
      rowHeight: hasLongTexts ? null : 18,
      headed: columns.length,
      columns,
    };
  }
  if (total <= A4_LENGTHWISE) {
    const widened = kind === 'form' ? widen(columns, A4_FILLED - total) : columns;
    return {
      paper: 'A4',
      orientation: 'landscape',
      pagesWide: 1,
      onePage,
      rowHeight: hasLongTexts ? null : 16,
      headed: columns.length,
      columns: widened,
    };
  }
  const identity = widthOf(columns.filter(isIdentity));
  const pagesWide = total <= A3_LENGTHWISE ? 1 : Math.ceil((total - identity) / (A3_LENGTHWISE - 25 - identity));
  const headed = pagesWide === 1 ? columns.length : fitting(columns, A3_LENGTHWISE - 25);
  return {
    paper: 'A3',
    orientation: 'landscape',
    pagesWide,
    onePage,
    rowHeight: hasLongTexts ? null : 21,
    headed,
    columns: kind === 'form' ? widen(columns, A3_FILLED - total) : columns,
  };
}

/** How many of the first columns are together no wider than this. */
function fitting(columns: readonly FormColumn[], widest: number): number {
  let sum = 0;
  const beyond = columns.findIndex(({ width }) => (sum += width) > widest);
  return beyond === -1 ? columns.length : beyond;
}

const widthOf = (columns: readonly FormColumn[]): number => columns.reduce((sum, { width }) => sum + width, 0);

/** Spread spare room over the narrow columns. */
function widen(columns: readonly FormColumn[], spare: number): readonly FormColumn[] {
  const narrow = columns.filter((column) => column.width < WIDEST_TICK && fieldOfColumn(column) !== null).length;
  const more = narrow === 0 ? 0 : Math.max(0, spare / narrow);
  return columns.map((column) =>
    column.width < WIDEST_TICK && fieldOfColumn(column) !== null
      ? { ...column, width: Math.min(WIDEST_TICK, Math.round((column.width + more) * 10) / 10) }
      : column,
  );
}
