/**
 * Formulas that several cells share (ISO/IEC 29500-1, 18.3.1.40): when the cell that holds the text, or a cell of an
 * array, is written over, the others must still stand.
 */
import { address } from '../../workbook/address.js';
import { escapeText, prefixOf } from '../write/xml-text.js';
import { withAttribute } from './attributes.js';
import type { Edit } from './edits.js';
import { contains, parseRange, type Range, rangeText } from './ranges.js';
import { shiftFormula } from './shift-formula.js';

/** A formula's element as it was passed. */
export interface FormulaElement {
  readonly row: number;
  readonly column: number;
  readonly qname: string;
  /** The start tag as written. */
  readonly tag: string;
  readonly type: string | undefined;
  readonly index: string | undefined;
  readonly ref: string | undefined;
  /** Its text with references resolved, and as written. */
  readonly text: string;
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

interface SharedGroup {
  gone: FormulaElement | null;
  hasMaster: boolean;
  /** The first cell without a text of its own that stays, and what all that stay cover. */
  first: FormulaElement | null;
  covers: Range | null;
}

interface ArrayGroup {
  readonly range: Range;
  readonly master: FormulaElement;
}

/** An array of a whole column would be written a million times: beyond so many characters its values stay, not its formula. */
const MOST_WRITTEN = 1_000_000;

export class FormulaGroups {
  private readonly shared = new Map<string, SharedGroup>();
  private readonly arrays: ArrayGroup[] = [];
  private written = 0;

  /** `touches` says whether a value is written into some cell of a range. */
  constructor(private readonly touches: (range: Range) => boolean) {}

  /** Every formula, in the order of the part; `isGone` where its cell is written over. The edit it needs by itself. */
  pass(formula: FormulaElement, isGone: boolean): Edit | null {
    if (formula.type === 'shared' && formula.index !== undefined) this.passShared(formula, formula.index, isGone);
    if (formula.type !== 'array' || formula.ref === undefined) return null;
    const range = parseRange(formula.ref);
    if (!range || !this.touches(range)) return null;
    this.arrays.push({ range, master: formula });
    if (isGone) return null;
    return {
      start: formula.start,
      end: formula.end,
      text: this.alone(this.arrays.at(-1)!, formula.row, formula.column),
    };
  }

  /** The formula that a cell without one gets, because the array it belonged to is no more; empty for any other cell. */
  ofArray(row: number, column: number): string {
    const array = this.arrays.find(({ range }) => contains(range, row, column));
    if (!array || this.written > MOST_WRITTEN) return '';
    return this.alone(array, row, column);
  }

  /** Once all were passed: groups whose first cell is gone are handed to the next. */
  edits(): Edit[] {
    return [...this.shared.values()].flatMap(({ gone, first, covers, hasMaster }) => {
      if (!gone || !first || !covers || hasMaster) return [];
      const formula = shiftFormula(gone.text, first.row - gone.row, first.column - gone.column);
      const tag = withAttribute(first.tag.replace(/\s*\/>$/, '>'), 'ref', rangeText(covers));
      return [{ start: first.start, end: first.end, text: `${tag}${escapeText(formula)}</${first.qname}>` }];
    });
  }

  private passShared(formula: FormulaElement, index: string, isGone: boolean): void {
    const group = this.shared.get(index) ?? { gone: null, hasMaster: false, first: null, covers: null };
    this.shared.set(index, group);
    const isMaster = formula.text !== '';
    if (isGone) {
      if (isMaster) group.gone ??= formula;
      return;
    }
    if (isMaster) {
      group.hasMaster = true;
      return;
    }
    const { row, column } = formula;
    group.first ??= formula;
    const { top, left, bottom, right } = group.covers ?? { top: row, left: column, bottom: row, right: column };
    group.covers = {
      top: Math.min(top, row),
      left: Math.min(left, column),
      bottom: Math.max(bottom, row),
      right: Math.max(right, column),
    };
  }

  /** One cell's part of an array, which one line or one value fills all over. */
  private alone({ range, master }: ArrayGroup, row: number, column: number): string {
    const formula = master.source;
    const part = (count: string, index: number): string =>
      index === 1 ? '1' : `IF(${count}(${formula})=1,1,${index})`;
    const isSingle = range.top === range.bottom && range.left === range.right;
    const text = isSingle
      ? formula
      : `INDEX(${formula},${part('ROWS', row - range.top + 1)},${part('COLUMNS', column - range.left + 1)})`;
    const qname = `${prefixOf(master.qname)}f`;
    const xml = `<${qname} t="array" ref="${address(row, column)}">${text}</${qname}>`;
    this.written += xml.length;
    return xml;
  }
}
