/**
 * A sheet whose rows are all of the plain shape. They are read over the bytes; what stands around them, with the rows cut
 * out, goes through the strict scanner: the part is what XML allows when both are, for rows are whole elements.
 */
import type { Share } from '../budget.js';
import type { CellContext } from '../cell-value.js';
import { type SheetCells, SheetGrid } from '../sheet-grid.js';
import { bytesOf, GT, isAt, LT } from './classes.js';
import { type PartBytes, textOf } from './part-bytes.js';
import { Places } from './places.js';
import { PlainRows } from './plain-rows.js';
import { readSurroundings, type Surroundings } from './surroundings.js';

export interface PlainSheet {
  readonly cells: SheetCells;
  readonly source: PartBytes;
  /** What stands before and behind the rows, and the bytes of these. */
  readonly head: string;
  readonly tail: string;
  readonly from: number;
  readonly to: number;
  readonly prefix: string;
  readonly places: Places;
  /** What is patched of `head` and `tail`; null where these have to be scanned for it. */
  readonly around: Surroundings | null;
  readonly hasFormulas: boolean;
}

/** Null for a sheet that is not plain, or of which anything is in doubt. */
export function readPlainSheet(source: PartBytes, context: CellContext, share: Share): PlainSheet | null {
  const { bytes } = source;
  const name = findSheetData(bytes);
  if (name === null) return null;
  const grid = new SheetGrid(share);
  const places = new Places();
  const prefix = textOf(source, name.start, name.local);
  const rows = new PlainRows(source, bytes.subarray(name.start, name.local), context, grid, places);
  const from = name.behind;
  const to = rows.pass(from);
  if (to < 0) return null;
  const [head, tail] = [textOf(source, 0, from), textOf(source, to, bytes.length)];
  // A row with every prefix that rows use: the scanner says whether they are declared.
  const used = rows.tag.prefixes.map(({ start, end }, i) => ` ${textOf(source, start, end)}:a${i}=""`).join('');
  const probe = used === '' ? '' : `<${prefix}row${used}/>`;
  const around = readSurroundings(head, probe, tail, grid);
  if (around === 'none') return null;
  return { cells: grid, source, head, tail, from, to, prefix, places, around, hasFormulas: rows.hasFormulas };
}

const SHEET_DATA = bytesOf('sheetData>');
const LONGEST_PREFIX = 40;

/** The first start tag that seems to open the rows, without attributes. */
export function findSheetData(bytes: Uint8Array): { start: number; local: number; behind: number } | null {
  for (let i = 1; i < bytes.length; i++) {
    if (bytes[i] !== SHEET_DATA[0] || !isAt(SHEET_DATA, bytes, i)) continue;
    let start = i;
    while (start > 0 && i - start < LONGEST_PREFIX && bytes[start - 1] !== LT && bytes[start - 1] !== GT) start--;
    if (bytes[start - 1] === LT) return { start, local: i, behind: i + SHEET_DATA.length };
  }
  return null;
}
