/**
 * Whether Excel shows a number as a date or a time by its format, in Office.js's notation (English letters, whatever the
 * language of Windows): `dd/mm/yyyy`, `[$-vi-VN]d mmmm`, `"ngày" d`, but not `General;[Red]-0` or `0 "đ"`.
 */
export function isDateFormat(format: unknown): boolean {
  if (typeof format !== 'string') return false;
  const pattern = format
    // Elapsed hours are times too; other brackets hold colours, conditions, currencies and languages.
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/"[^"]*"/g, '')
    // What follows stands for itself, for its width, or is repeated.
    .replace(/[\\_*]./gsu, '')
    .replace(/general/gi, '');
  return /[ymdhs]/i.test(pattern);
}

const MILLISECONDS_A_DAY = 86_400_000;
/** Excel's number of 1 January 1970. */
const EPOCH = 25_569;

/** The calendar day of one of Excel's day numbers, `2026-06-29`; null beyond the days there are. */
export function dayOf(serial: number): string | null {
  const date = new Date(Math.round((serial - EPOCH) * MILLISECONDS_A_DAY));
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}
