import type { TableLine } from '../../../core/law/code-lists.js';
import { MOST_ROWS, type RawCell, type RawSheet } from '../../../core/workbook/raw.js';
import { openWorkbook } from '../../files/open-workbook.js';
import { readCsv } from '../../files/read-csv.js';
import { Refused, refuse } from '../../ground/refused.js';

/** How every archive begins; a table of text never does. */
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];

/**
 * The lines of a file as schools are given it: the first visible sheet of a workbook that holds anything, or a CSV. Refuses
 * code-lists-unreadable, code-lists-empty, code-lists-long, file-broken and what `openWorkbook` refuses.
 */
export async function readTable(bytes: Uint8Array): Promise<readonly TableLine[]> {
  if (!ARCHIVE.every((byte, at) => bytes[at] === byte)) {
    const table = readCsv(bytes);
    if (!table) throw refuse('code-lists-unreadable');
    return table;
  }
  const opened = await openWorkbook(bytes);
  if (!opened.ok) throw new Refused(opened.refusal);
  const sheet = opened.book.sheets.find((one) => !one.hidden && (one.doubt !== undefined || holdsAny(one)));
  if (!sheet) throw refuse('code-lists-empty');
  // What is only partly known is taken for nothing: a list would lose its end. Rows after the last one are not read.
  if (sheet.doubt === 'too-much' || sheet.rows.length >= MOST_ROWS)
    throw refuse('code-lists-long', { limit: MOST_ROWS });
  if (sheet.doubt !== undefined) throw refuse('file-broken');
  return sheet.rows.map((cells, at) => ({
    line: at + 1,
    cells: cells.map(textOf),
    numbers: cells.flatMap((cell, i) => (typeof valueOf(cell) === 'number' ? [i] : [])),
  }));
}

const holdsAny = ({ rows }: RawSheet): boolean =>
  rows.some((cells) => cells.some((cell) => textOf(cell).trim() !== ''));

const valueOf = (cell: RawCell | undefined) =>
  typeof cell === 'object' && cell !== null && 'formula' in cell ? cell.value : cell;

/** A cell of an error says nothing, and what it lacks is told like a cell that is empty. */
function textOf(cell: RawCell | undefined): string {
  const value = valueOf(cell);
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  return 'date' in value ? value.date : '';
}
