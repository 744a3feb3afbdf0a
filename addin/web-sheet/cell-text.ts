/** What a cell of the grid shows, and what becomes of what is typed into it. */
import type { RawCell } from '../../core/workbook/raw.js';
import { rawText } from '../../core/workbook/raw-text.js';

/** As people here write numbers; a text as it was typed. */
export const cellText = (raw: RawCell): string =>
  typeof raw === 'number' ? String(raw).replace('.', ',') : rawText(raw);

/** Nothing but blanks empties the cell. */
export const typedRaw = (text: string): RawCell => (text.trim() === '' ? null : text.normalize('NFC'));

/** Characters that fit the narrowest column, and how many of them a lock or a sign before the text takes away. */
const [FITS, SIGN] = [4, 2];

/** Whether a value with so many signs before it may reach over its column. */
export const mayReachOver = (text: string, signs: number): boolean => text.length + signs * SIGN > FITS;
