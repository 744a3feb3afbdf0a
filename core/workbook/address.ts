/** Cell addresses; rows and columns count from 1, as in Excel. */

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A → 1, aa → 27. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (let i = 0; i < letters.length; i++) number = number * 26 + (letters.charCodeAt(i) & ~0x20) - 64;
  return number;
}

export const address = (row: number, column: number): string => `${columnLetters(column)}${row}`;

/** The row and column of an address without dollar signs, or null for any other text. */
export function placeInSheet(cell: string): { readonly row: number; readonly column: number } | null {
  const { length } = cell;
  let i = 0;
  let column = 0;
  for (; i < length && i < 4; i++) {
    const letter = cell.charCodeAt(i) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (i === 0 || i > 3 || length === i || length > i + 7 || cell.charCodeAt(i) === 0x30) return null;
  let row = 0;
  for (; i < length; i++) {
    const digit = cell.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  return { row, column };
}
