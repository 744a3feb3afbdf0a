/** A package as a raw book. */
import type { Doubt, RawBook, RawSheet } from '../workbook/raw.js';
import { Budget } from './budget.js';
import type { CellContext } from './cell-value.js';
import type { PackageSheet, PartSource, WorkbookPackage } from './package.js';
import { partKey } from './part-names.js';
import { UnreadablePart } from './read-part.js';
import { readSharedStrings } from './shared-strings.js';
import { readSheetPart, type SheetRead } from './sheet-part.js';
import { readDateStyles } from './styles.js';

/** How many filled cells a sheet's part holds, by its key; counted by other means than this reader's. */
export type CountFilled = (key: string) => number;

/**
 * Read every worksheet; sheets of charts and dialogs hold no cells. A sheet that cannot be read is handed on with its
 * doubt: whether it matters depends on whose it is. Throws UnreadablePart for parts that all sheets share.
 */
export function readBook(source: PartSource, book: WorkbookPackage, countFilled: CountFilled): RawBook {
  const context = contextOf(source, book);
  const budget = new Budget();
  return {
    sheets: book.sheets.filter(holdsCells).map((sheet) => readSheet(source, sheet, context, budget, countFilled)),
  };
}

const holdsCells = ({ kind }: PackageSheet): boolean => kind === null || kind === 'worksheet';

function contextOf(source: PartSource, { styles, sharedStrings, date1904 }: WorkbookPackage): CellContext {
  const textOf = (part: string | null): string | null => (part === null ? null : source.text(partKey(part)));
  const [styleText, stringText] = [textOf(styles), textOf(sharedStrings)];
  return {
    dateStyles: styles === null || styleText === null ? [] : readDateStyles(styles, styleText),
    strings: sharedStrings === null || stringText === null ? [] : readSharedStrings(sharedStrings, stringText),
    date1904,
  };
}

function readSheet(
  source: PartSource,
  { name, state, part }: PackageSheet,
  context: CellContext,
  budget: Budget,
  countFilled: CountFilled,
): RawSheet {
  const hidden = state !== 'visible';
  if (part === null) return { name, hidden, rows: [], doubt: 'damaged' };
  const key = partKey(part);
  const share = budget.share();
  let read: SheetRead;
  let counted: number;
  try {
    counted = countFilled(key);
    const text = source.text(key);
    if (text === null) return { name, hidden, rows: [], doubt: 'damaged' };
    read = readSheetPart(part, text, context, share);
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
