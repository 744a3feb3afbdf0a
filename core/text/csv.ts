/** Lines of a file that spreadsheets open by a double click: the mark of UTF-8 first, commas, CR LF (RFC 4180). */
const BOM = '\ufeff';
/** What a spreadsheet would take for a formula: it shows the text then, with the apostrophe that says so. */
const FORMULA = /^[=+\-@\t\r]/;

const cell = (text: string): string => {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

export const csv = (rows: readonly (readonly string[])[]): string =>
  BOM + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
