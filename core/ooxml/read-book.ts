/** A package as a raw book. */
import type { Doubt, RawBook, RawSheet } from '../workbook/raw.js';
import { Budget } from './budget.js';
import type { CellContext } from './cell-value.js';
import { type PackageSheet, type PartSource, type WorkbookPackage, worksheetsOf } from './package.js';
import { partKey } from './part-names.js';
import { type PlainSheet, readPlainSheet } from './plain/plain-sheet.js';
import { readPlainStrings } from './plain/plain-strings.js';
import { UnreadablePart } from './read-part.js';
import { readSharedStrings } from './shared-strings.js';
import { readSheetPart, type SheetRead } from './sheet-part.js';
import { readDateStyles } from './styles.js';

/** How many filled cells a sheet's part holds, by its key; counted by other means than this reader's. */
export type CountFilled = (key: string) => number;

export interface ReadBook {
  readonly raw: RawBook;
  /** Sheets read over their bytes, by the keys of their parts. */
  readonly plain: ReadonlyMap<string, PlainSheet>;
}

/**
 * Read every worksheet; sheets of charts and dialogs hold no cells. A sheet that cannot be read is handed on with its
 * doubt: whether it matters depends on whose it is. Throws UnreadablePart for parts that all sheets share.
 */
export function readBook(source: PartSource, book: WorkbookPackage, countFilled: CountFilled): ReadBook {
  const context = contextOf(source, book);
  const budget = new Budget();
  const plain = new Map<string, PlainSheet>();
  const sheets = worksheetsOf(book);
  return {
    raw: { sheets: sheets.map((sheet) => readSheet(source, sheet, context, budget, countFilled, plain)) },
    plain,
  };
}

function contextOf(source: PartSource, { styles, sharedStrings, date1904 }: WorkbookPackage): CellContext {
  const styleText = styles === null ? null : source.text(partKey(styles));
  return {
    dateStyles: styles === null || styleText === null ? [] : readDateStyles(styles, styleText),
    strings: sharedStrings === null ? [] : stringsOf(source, sharedStrings),
    date1904,
  };
}

function stringsOf(source: PartSource, part: string): readonly string[] {
  const bytes = source.utf8(partKey(part));
  const plain = bytes && readPlainStrings(bytes);
  if (plain) return plain;
  const text = source.text(partKey(part));
  return text === null ? [] : readSharedStrings(part, text);
}

function readSheet(
  source: PartSource,
  { name, state, part }: PackageSheet,
  context: CellContext,
  budget: Budget,
  countFilled: CountFilled,
  plain: Map<string, PlainSheet>,
): RawSheet {
  const hidden = state !== 'visible';
  if (part === null) return { name, hidden, rows: [], doubt: 'damaged' };
  const key = partKey(part);
  let share = budget.share();
  let read: SheetRead;
  let counted: number;
  try {
    counted = countFilled(key);
    const bytes = source.utf8(key);
    const sheet = bytes && readPlainSheet(bytes, context, share);
    if (sheet) {
      plain.set(key, sheet);
      read = { cells: sheet.cells, trouble: null };
    } else {
      const text = source.text(key);
      if (text === null) return { name, hidden, rows: [], doubt: 'damaged' };
      share = budget.share();
      read = readSheetPart(part, text, context, share);
    }
  } catch (error) {
    if (!(error instanceof UnreadablePart)) throw error;
    return { name, hidden, rows: [], doubt: doubtOf(error) };
  }
  const { cells, trouble } = read;
  const doubt = trouble ? doubtOf(trouble) : counted === cells.filled ? null : 'miscounted';
  if (doubt) return { name, hidden, rows: budget.beginning(cells.rows), merges: cells.merges, doubt };
  budget.settle(share);
  return { name, hidden, rows: cells.rows, merges: cells.merges };
}

const doubtOf = ({ code }: UnreadablePart): Doubt => (code === 'too-much' || code === 'doctype' ? code : 'damaged');
