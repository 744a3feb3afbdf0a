/** The content of a cell as XML: numbers as they are, texts inline (ISO/IEC 29500-1, 18.3.1.53). */
import { cellTextXml } from './xml-text.js';

export type CellValue = string | number | null;

/** The type a cell with this content has; null where none needs to be said. */
export const typeOf = (value: CellValue): string | null => (typeof value === 'string' ? 'inlineStr' : null);

/** What stands between the tags of a cell; empty for an empty cell. */
export function contentOf(value: CellValue, prefix: string): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<${prefix}v>${value}</${prefix}v>`;
  return `<${prefix}is><${prefix}t xml:space="preserve">${cellTextXml(value)}</${prefix}t></${prefix}is>`;
}

/** A whole cell. */
export function cellXml(address: string, style: number, value: CellValue, prefix: string): string {
  const type = typeOf(value);
  const tag = `<${prefix}c r="${address}" s="${style}"${type ? ` t="${type}"` : ''}`;
  const content = contentOf(value, prefix);
  return content === '' ? `${tag}/>` : `${tag}>${content}</${prefix}c>`;
}
