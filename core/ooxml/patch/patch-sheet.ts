/** A sheet part with its known cells changed where they stand, everything else as it is written. */
import { scanXml } from '../../xml/scan.js';
import type { ColumnStyle } from '../column-style.js';
import { type PartBytes, textOf } from '../plain/part-bytes.js';
import { findSheetData, type PlainSheet } from '../plain/plain-sheet.js';
import { BEFORE_LISTS, type Surroundings } from '../plain/surroundings.js';
import { prefixOf } from '../write/xml-text.js';
import { withAttribute } from './attributes.js';
import { applyEdits, type Edit } from './edits.js';
import { plainCellEdits } from './plain-cells.js';
import { SheetCells } from './sheet-cells.js';
import { SheetLists } from './sheet-lists.js';
import type { PatchedBytes, PatchedSheet, SheetPatch } from './sheet-plan.js';
import { isTrue } from './tree.js';

const MOST_HEAD = 1_000_000;

interface Edited {
  readonly edits: readonly Edit[];
  readonly columnStyles: readonly ColumnStyle[];
}

/** Pure: the part's text and what becomes of it. Null for a text that is no XML: such a part stays as it is. */
export function patchSheet(source: string, patch: SheetPatch): PatchedSheet | null {
  const found = scanSheet(source, patch);
  return found && { text: applyEdits(source, found.edits), formulasGone: found.formulasGone };
}

/**
 * The same of a sheet whose rows were read over their bytes: null where its rows have to be scanned, because formulas
 * among them may share what is written over.
 */
export function patchPlainSheet(sheet: PlainSheet, patch: SheetPatch): PatchedBytes | null {
  if (!sheet.places.isWhole || (sheet.hasFormulas && writesValues(patch))) return null;
  const { head, tail, from, to, source, around, prefix } = sheet;
  const found = around ? editsAround(head + tail, around, patch, prefix) : scanSheet(head + tail, patch);
  if (!found) return null;
  const rows = plainCellEdits(sheet, patch, found.columnStyles);
  if (rows.length + found.edits.length === 0) return { bytes: source.bytes, pieces: [[0, source.bytes.length]] };
  const inHead = found.edits.filter(({ end }) => end <= head.length);
  const inTail = found.edits
    .filter(({ end }) => end > head.length)
    .map(({ start, end, text }) => ({ start: start - head.length, end: end - head.length, text }));
  const pieces: PatchedBytes['pieces'][number][] = [applyEdits(head, inHead)];
  let at = from;
  for (const { start, end, text } of rows) {
    pieces.push([at, start], text);
    at = end;
  }
  pieces.push([at, to], applyEdits(tail, inTail));
  return { bytes: source.bytes, pieces };
}

/**
 * A sheet that no view selects any more, of which only what stands before its rows is looked at: for tabs too large to be
 * scanned as one text. Null where nothing changes, or that beginning is none.
 */
export function deselectedPlain(source: PartBytes): PatchedBytes | null {
  const { bytes } = source;
  const rows = findSheetData(bytes);
  if (!rows || rows.behind > MOST_HEAD) return null;
  const head = textOf(source, 0, rows.behind);
  const prefix = textOf(source, rows.start, rows.local);
  const found = scanSheet(`${head}</${prefix}sheetData></${prefix}worksheet>`, { cells: new Map(), deselect: true });
  if (!found || found.edits.length === 0) return null;
  return { bytes, pieces: [applyEdits(head, found.edits), [rows.behind, bytes.length]] };
}

/** The edits that what stands around the rows needs, by the places noted when it was read. */
function editsAround(source: string, around: Surroundings, patch: SheetPatch, prefix: string): Edited {
  const views = patch.deselect ? around.selected.map((place) => deselected(source, place)) : [];
  const lists = patch.offers ? new SheetLists(source, patch.offers) : null;
  if (around.lists) lists?.settle(around.lists, around.lists.closeStart, around.lists.end);
  lists?.finish(around.behind, prefix);
  return { edits: [...views, ...(lists?.edits ?? [])], columnStyles: around.columns };
}

const deselected = (source: string, { start, end }: Pick<Edit, 'start' | 'end'>): Edit => ({
  start,
  end,
  text: withAttribute(source.slice(start, end), 'tabSelected', '0'),
});

function writesValues({ cells }: SheetPatch): boolean {
  for (const row of cells.values()) for (const { value } of row.values()) if (value !== undefined) return true;
  return false;
}

/** The edits a sheet needs, and its cells as they were passed; null for a text that is no XML. */
function scanSheet(source: string, patch: SheetPatch): (Edited & { readonly formulasGone: readonly string[] }) | null {
  const edits: Edit[] = [];
  const cells = new SheetCells(source, patch);
  const lists = patch.offers ? new SheetLists(source, patch.offers) : null;
  /** Local names from the root down, as far as they are the sheet's own. */
  const path: string[] = [];
  let main = '';
  let prefix = '';
  let behind = -1;
  let inLists = false;
  const trouble = scanXml(source, {
    open(tag) {
      const { local, uri } = tag;
      if (path.length === 0) [main, prefix] = [uri, prefixOf(tag.qname)];
      // What stands in no place of the sheet's own is stepped over, lists in extensions excepted.
      path.push(uri === main ? local : '');
      const depth = path.length;
      if (depth === 3 && path[1] === 'sheetData' && local === 'row') cells.openRow(tag);
      else if (depth === 4 && path[2] === 'row' && path[3] === 'c') cells.openCell(tag);
      else if (depth === 5 && path[3] === 'c' && path[4] !== '') cells.openInCell(tag);
      else if (depth === 3 && path[1] === 'cols' && local === 'col') cells.openColumn(tag);
      else if (depth === 3 && local === 'sheetView' && patch.deselect && isTrue(tag.value('tabSelected')))
        edits.push(deselected(source, tag));
      else if (lists && (inLists || local === 'dataValidations') && path[1] !== 'sheetData') {
        inLists = true;
        lists.open(tag);
      }
    },
    text(value) {
      if (path.length === 5 && path[3] === 'c') cells.text(value);
      else if (inLists) lists!.text(value);
    },
    close({ local }, start, end) {
      const depth = path.length;
      if (depth === 3 && path[1] === 'sheetData' && path[2] === 'row') cells.closeRow(start, source[end - 2] === '/');
      else if (depth === 4 && path[2] === 'row' && path[3] === 'c') cells.closeCell(start);
      else if (depth === 5 && path[3] === 'c' && path[4] !== '') cells.closeInCell(local, start, end);
      else if (inLists) {
        lists!.close(local, start, end);
        if (local === 'dataValidations') inLists = false;
      }
      if (depth === 2 && BEFORE_LISTS.has(path[1]!)) behind = end;
      path.pop();
    },
  });
  if (trouble) return null;
  cells.finish();
  if (lists && behind >= 0) lists.finish(behind, prefix);
  const { columnStyles, formulasGone } = cells;
  return { edits: [...edits, ...cells.edits, ...(lists?.edits ?? [])], columnStyles, formulasGone };
}
