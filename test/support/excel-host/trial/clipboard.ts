/** Blocks of cells as text, the way spreadsheets give them to each other: tabs, lines, quotes where a cell needs them. */

export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/y;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  while (cell.lastIndex <= source.length) {
    const match = cell.exec(source);
    if (!match) {
      // A quote inside is no quotation: the rest of the line is taken as it is.
      return source.split('\n').map((line) => line.split('\t'));
    }
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    if (match[3] === '\n') rows.push([]);
    if (match[3] === '') break;
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

export const writeBlock = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((text) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t'))
    .join('\n');
