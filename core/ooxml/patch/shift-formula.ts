/** A formula as it reads in another cell: relative references move with it (ISO/IEC 29500-1, 18.3.1.40, shared). */
import { columnLetters, columnNumber } from '../../workbook/address.js';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,6}`;
/**
 * What is passed over as a whole: texts, quoted sheet names, structured references and file names in brackets; then
 * references to columns, rows and cells; then other names and numbers, of which no piece is a reference.
 */
const TOKEN = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`'(?:[^']|'')*'`,
    String.raw`\[(?:[^[\]]|\[(?:[^[\]]|\[[^\]]*\])*\])*\]`,
    String.raw`(?<reference>${COLUMN}:${COLUMN}|${ROW}:${ROW}|${COLUMN}${ROW})(?![\p{L}\p{N}_.(!\\?])`,
    String.raw`[\p{L}\p{N}_.\\?$]+`,
  ].join('|'),
  'gu',
);

/** `formula` without `=`, moved by so many rows and columns. A reference that leaves the sheet becomes `#REF!`. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const moved = (end: Reference): string | null => {
    const row = end.row === null ? null : end.row + (end.rowFixed ? 0 : rows);
    const column = end.column === null ? null : end.column + (end.columnFixed ? 0 : columns);
    if (row !== null && (row < 1 || row > LAST_ROW)) return null;
    if (column !== null && (column < 1 || column > LAST_COLUMN)) return null;
    const letters = column === null ? '' : `${end.columnFixed}${columnLetters(column)}`;
    return row === null ? letters : `${letters}${end.rowFixed}${row}`;
  };
  return formula.replace(TOKEN, (token, ...rest) => {
    const groups = rest.at(-1) as { reference?: string };
    if (groups.reference === undefined) return token;
    const ends = token.split(':').map(referenceOf);
    // Beyond the last row and column there are only names: XYZ12 is one.
    if (ends.some(({ row, column }) => (row ?? 1) > LAST_ROW || (column ?? 1) > LAST_COLUMN)) return token;
    const texts = ends.map(moved);
    return texts.includes(null) ? '#REF!' : texts.join(':');
  });
}

interface Reference {
  readonly columnFixed: string;
  readonly column: number | null;
  readonly rowFixed: string;
  readonly row: number | null;
}

function referenceOf(text: string): Reference {
  const [, first = '', letters = '', second = '', digits = ''] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  return letters === ''
    ? { columnFixed: '', column: null, rowFixed: first || second, row: Number(digits) }
    : {
        columnFixed: first,
        column: columnNumber(letters),
        rowFixed: second,
        row: digits === '' ? null : Number(digits),
      };
}
