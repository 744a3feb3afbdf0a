/** What becomes of single tags and cells, whoever found where they stand. */
import { address } from '../../workbook/address.js';
import { type CellValue, cellXml, contentOf, typeOf } from '../write/cell-xml.js';
import { withAttribute } from './attributes.js';
import type { CellPatch } from './sheet-plan.js';

/** A cell that is not there, `given` being the format its row or column would give it; null where it would say nothing. */
export function madeCell(row: number, column: number, patch: CellPatch, given: number, prefix: string): string | null {
  const style = patch.style ? patch.style(given) : given;
  const value = patch.value ?? null;
  return style === given && value === null ? null : cellXml(address(row, column), style, value, prefix);
}

export interface OverwrittenCell {
  /** Its start tag, or the only one, with the format it gets. */
  readonly tag: string;
  readonly qname: string;
  readonly prefix: string;
  readonly isEmpty: boolean;
  /** What extensions say of it, which stays. */
  readonly kept: string;
}

/** A cell written over, up to its end tag; with that where it had none. Its content goes with everything that described it. */
export function overwritten({ tag, qname, prefix, isEmpty, kept }: OverwrittenCell, value: CellValue): string {
  let written = tag;
  // Metadata of the old value (18.3.1.4: cm, vm) and its phonetic text go with it.
  for (const name of ['cm', 'vm', 'ph']) written = withAttribute(written, name, null);
  written = withAttribute(written, 't', typeOf(value));
  const content = contentOf(value, prefix) + kept;
  if (!isEmpty) return written + content;
  return content === '' ? written : `${written.replace(/\s*\/>$/, '>')}${content}</${qname}>`;
}

/** A row's tag whose `spans` hold new cells too; null where it stays. */
export function widened(tag: string, spans: string | undefined, columns: readonly number[]): string | null {
  if (columns.length === 0 || spans === undefined) return null;
  const [first, last] = spans.split(':').map(Number);
  if (first === undefined || last === undefined || /\s/.test(spans)) return null;
  const wide = `${Math.min(first, ...columns)}:${Math.max(last, ...columns)}`;
  return wide === spans ? null : withAttribute(tag, 'spans', wide);
}
