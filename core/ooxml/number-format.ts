/**
 * Whether Excel shows a number as a date or a time by its format, in the notation of files and of Office.js (English
 * letters, whatever the language of Windows): `dd/mm/yyyy`, `[$-vi-VN]d mmmm`, `"ngày" d`, but not `General;[Red]-0` or `0 "đ"`.
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
/** Excel's number of 1 January 1970, counted from 1900, and how much later counting from 1904 begins. */
const EPOCH = 25_569;
const FROM_1904 = 1462;
/** Excel has a 29 February 1900; before it its numbers run a day ahead of the calendar's. */
const NO_DAY = 60;
/** 31 December 9999, the last day Excel shows. */
const LAST_DAY = 2_958_465;

/** The calendar day of one of Excel's day numbers, `2026-06-29`; null beyond the days Excel shows. */
export function dayOf(serial: number, date1904 = false): string | null {
  const number = date1904 ? serial + FROM_1904 : serial;
  if (!(serial >= 0) || number >= LAST_DAY + 1) return null;
  const day = Math.floor(number);
  if (!date1904 && day === NO_DAY) return '1900-02-29';
  const days = !date1904 && day > 0 && day < NO_DAY ? day + 1 : day;
  return new Date((days - EPOCH) * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}
