/**
 * What the checksum of the very hidden sheet is taken over: the texts of its cells, trailing empty ones left out, so
 * that styles, dimensions and the way a program stores a text do not matter.
 */
export function checksumText(rows: readonly (readonly string[])[]): string {
  const kept = rows.map((row, i) => (i === 1 ? [] : trimmed(row)));
  while (kept.length > 0 && kept.at(-1)!.length === 0) kept.pop();
  return JSON.stringify(kept);
}

function trimmed(row: readonly string[]): readonly string[] {
  let length = row.length;
  while (length > 0 && row[length - 1] === '') length--;
  return row.slice(0, length);
}
