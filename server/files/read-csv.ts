/** A table of plain text, as Excel and others write it. */
import { CsvError, parse } from 'csv-parse/sync';
import type { TableLine } from '../../core/law/code-lists.js';

/** Null for what is no such table: not UTF-8, or with a quotation mark left open. Columns are parted by commas, semicolons or tabs. */
export function readCsv(bytes: Uint8Array): readonly TableLine[] | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const rows = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
    return rows.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (error instanceof CsvError || error instanceof TypeError) return null;
    throw error;
  }
}

/** The one the first line has most of; a Vietnamese Excel writes semicolons. */
function delimiterOf(text: string): string {
  const head = text.slice(0, (text.indexOf('\n') + 1 || text.length + 1) - 1);
  const count = (mark: string): number => head.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
