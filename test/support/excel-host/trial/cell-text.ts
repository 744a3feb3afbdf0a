/** What a cell shows: Excel's number formats as far as the class workbooks and their like use them. */
import type { HostSheet } from '../host-sheet.js';
import { numberFormat } from '../cell-content.js';
import { NotImplemented } from '../office-error.js';

const EPOCH = 25_569;
const MILLISECONDS_A_DAY = 86_400_000;
const isDate = (format: string): boolean => /[dmyhs]/i.test(format.replace(/\[[^\]]*\]|"[^"]*"|\\.|general/gi, ''));

/** Decimal comma, as on a Vietnamese PC. */
const plain = (value: number): string => String(Number(value.toPrecision(11))).replace('.', ',');

function dateText(serial: number): string {
  const date = new Date(Math.round((serial - EPOCH) * MILLISECONDS_A_DAY));
  if (Number.isNaN(date.getTime())) return '#######';
  const [year, month, day] = date.toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}

function numberText(value: number, format: string): string {
  if (isDate(format)) return dateText(value);
  const places = /^[#,]*0(?:\.(0+))?(%?)$/.exec(format);
  if (!places) return plain(value);
  const text = (places[2] ? value * 100 : value).toFixed(places[1]?.length ?? 0);
  return text.replace('.', ',') + places[2];
}

/** A formula that the host cannot work out shows that it is one. */
export function cellText(sheet: HostSheet, row: number, column: number): string {
  const format = numberFormat(sheet.find(row, column));
  if (format === ';;;') return '';
  try {
    const { value } = sheet.content(row, column);
    if (typeof value === 'number') return numberText(value, format);
    return typeof value === 'boolean' ? String(value).toUpperCase() : value;
  } catch (error) {
    if (error instanceof NotImplemented) return `=${sheet.find(row, column)?.formula ?? ''}`;
    throw error;
  }
}

/** What stands in the formula bar, and in the cell when it is edited: entered again, it gives the same. */
export function editText(sheet: HostSheet, row: number, column: number): string {
  const cell = sheet.find(row, column);
  if (cell?.formula) return `=${cell.formula}`;
  const { value, valueType } = sheet.content(row, column);
  if (typeof value === 'number') return isDate(numberFormat(cell)) ? dateText(value) : String(value).replace('.', ',');
  if (typeof value === 'boolean') return String(value).toUpperCase();
  const wouldChange = valueType === 'String' && numberFormat(cell) !== '@' && /^([=+\-@'].|[\d,.]+$)/s.test(value);
  return wouldChange ? `'${value}` : value;
}
