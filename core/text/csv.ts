/** Lines of a file that spreadsheets open by a double click: the mark of UTF-8 first, commas, CR LF (RFC 4180). */
const BOM = '\ufeff';
/**
 * Where a spreadsheet could take what follows for a formula (OWASP, CSV injection): full-width signs too, where a cell begins by the
 * separators of other settings (Vietnamese Windows parts cells by semicolons), and behind what is cut off in front. It shows the
 * text then, with the apostrophe that says so.
 */
const FORMULA = /(?:^\s*|[;\t\r\n]\s*)(?=[=+\-@＝＋－＠])/gu;
/** OWASP names these in front by themselves. */
const BREAK = /^(?=[\t\r\n])/u;

const cell = (text: string): string => {
  const plain = text.replace(FORMULA, "$&'").replace(BREAK, "'");
  return /[",;\t\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

export const csv = (rows: readonly (readonly string[])[]): string =>
  BOM + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
