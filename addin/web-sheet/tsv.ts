/** Ranges of cells as the clipboard carries them to and from Excel: rows by lines, cells by tabs, quoted where they must be. */

/** What needs quotes, as Excel writes it. */
const QUOTED = /["\t\n\r]/;

const quoted = (text: string): string => (QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows end with CR LF, as Excel's do. */
export const writeTsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map(quoted).join('\t')).join('\r\n');

/**
 * Rows of a copied text, each as long as it came; the line end after the last row begins no row. A quote counts only at a
 * cell's beginning; where it is never closed it is a sign like others, as somebody's inch or speech. One that would close rows
 * further down is a sign too: it would draw rows into one, and all below would move up.
 */
export function readTsv(text: string): string[][] {
  const quoted = readRows(text, true);
  if (!quoted.spans) return quoted.rows;
  const plain = readRows(text, false);
  return isBlock(quoted.rows) && !(isBlock(plain.rows) && isWide(plain.rows)) ? quoted.rows : plain.rows;
}

/** What Excel copies is as wide in every row; an empty line is none. */
const isBlock = (rows: readonly (readonly string[])[]): boolean =>
  rows.every((cells) => cells.length === rows[0]!.length || (cells.length === 1 && cells[0] === ''));

/** In a block of one column every reading is a block: there the quotes are Excel's. */
const isWide = ([first]: readonly (readonly string[])[]): boolean => first!.length > 1;

interface Rows {
  readonly rows: string[][];
  /** Some quoted text holds line ends. */
  readonly spans: boolean;
}

function readRows(text: string, withQuotes: boolean): Rows {
  const rows: string[][] = [[]];
  let spans = false;
  let at = 0;
  for (;;) {
    const whole = withQuotes && text[at] === '"' ? quotedFrom(text, at) : null;
    const end = whole ? whole.end : nextEnd(text, at);
    const cell = whole ? whole.cell : text.slice(at, end);
    if (/[\n\r]/.test(cell)) spans = true;
    rows.at(-1)!.push(cell);
    at = end;
    if (text[at] === '\t') at++;
    else {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      if (at >= text.length) return { rows, spans };
      rows.push([]);
    }
  }
}

function nextEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\t' && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

/** Null where the quote is not closed right before a cell's end. */
function quotedFrom(text: string, from: number): { readonly cell: string; readonly end: number } | null {
  let cell = '';
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') {
      cell += '"';
      at++;
    } else {
      const end = at + 1;
      const closes = end === text.length || text[end] === '\t' || text[end] === '\n' || text[end] === '\r';
      return closes ? { cell: cell.replaceAll('\r\n', '\n'), end } : null;
    }
  }
  return null;
}
