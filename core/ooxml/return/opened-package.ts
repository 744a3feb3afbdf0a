import type { RawBook } from '../../workbook/raw.js';
import type { Recognised } from '../../workbook/recognise.js';
import type { PartSource, WorkbookPackage } from '../package.js';
import { partKey } from '../part-names.js';
import type { PlainSheet } from '../plain/plain-sheet.js';

/** Anybody's package that was opened, with what was read of it. */
export interface OpenedBook {
  readonly source: PartSource;
  readonly book: WorkbookPackage;
  /** Its worksheets, in the order of the tabs. */
  readonly raw: RawBook;
  /** Sheets read over their bytes, by the keys of their parts. */
  readonly plain: ReadonlyMap<string, PlainSheet>;
  /** Whether a part, by its key, is too large to be held as a text and patched. */
  isLarge(key: string): boolean;
}

/** One of ours. */
export interface OpenedPackage extends OpenedBook {
  readonly recognised: Recognised;
}

/** The text of a part that a workbook cannot be without. */
export const textOf = (source: PartSource, part: string): string => {
  const text = source.text(partKey(part));
  if (text === null) throw new Error(`workbook cannot be returned: ${part} is missing`);
  return text;
};
