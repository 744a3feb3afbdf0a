/** Rows and cells of the plain shape, in one pass over the bytes: a cell holds a formula, a value, or a text without runs. */
import { MOST_COLUMNS, MOST_ROWS, type RawCell } from '../../workbook/raw.js';
import { type CellContext, type CellParts, cellValue } from '../cell-value.js';
import type { SheetGrid } from '../sheet-grid.js';
import { behindSpace, digitsAt, GT, isAt, LT, prefixed, SLASH } from './classes.js';
import { type PartBytes, textOf } from './part-bytes.js';
import type { Places } from './places.js';
import { PlainTag } from './plain-tag.js';
import { PlainText } from './plain-text.js';

const [TYPE_S, TYPE_N] = [0x73, 0x6e];
const LAST_LETTER = 26;

export class PlainRows {
  readonly tag: PlainTag;
  hasFormulas = false;
  private readonly bytes: Uint8Array;
  private readonly text: PlainText;
  private readonly names: Readonly<Record<'row' | 'c' | 'v' | 'f' | 'is' | 't', Uint8Array>>;
  private row = 0;
  private isRowCertain = true;
  private column = 0;
  /** Formulas that later cells share, by their number. */
  private readonly shared = new Map<string, string>();

  /** `prefix` of all elements, with its colon, in UTF-8. */
  constructor(
    private readonly part: PartBytes,
    prefix: Uint8Array,
    private readonly context: CellContext,
    private readonly grid: SheetGrid,
    private readonly places: Places,
  ) {
    this.bytes = part.bytes;
    this.tag = new PlainTag(part.bytes);
    this.text = new PlainText(part);
    const named = (name: string): Uint8Array => prefixed(prefix, name);
    this.names = { row: named('row'), c: named('c'), v: named('v'), f: named('f'), is: named('is'), t: named('t') };
  }

  /** All rows from a place on; the place of the end tag behind them, or -1 where something is not plain or in doubt. */
  pass(at: number): number {
    const { bytes, names, tag, places } = this;
    for (let i = behindSpace(bytes, at); ; i = behindSpace(bytes, i)) {
      const start = i;
      const behind = this.begins(names.row, i);
      if (behind < 0) return bytes[i] === LT && bytes[i + 1] === SLASH ? i : -1;
      i = tag.read(behind);
      if (i < 0 || !this.enterRow()) return -1;
      if (tag.empty) continue;
      places.openRow(start, i);
      i = this.cells(i);
      if (i < 0) return -1;
      places.closeRow(this.row, i);
      i = this.closed(names.row, i);
      if (i < 0) return -1;
    }
  }

  /** The cells of a row; the place of the row's end tag. */
  private cells(at: number): number {
    const { bytes, names } = this;
    for (let i = at; ;) {
      if (bytes[i] !== LT) i = behindSpace(bytes, i);
      const behind = this.begins(names.c, i);
      if (behind < 0) return i;
      i = this.cell(i, behind);
      if (i < 0) return -1;
    }
  }

  private enterRow(): boolean {
    const { tag, bytes } = this;
    this.row = tag.r < 0 ? this.row + 1 : digitsAt(bytes, tag.r, tag.rEnd);
    this.isRowCertain = tag.r >= 0;
    this.column = 0;
    return this.row >= 1;
  }

  /** From behind a cell's name to behind its end; -1 as `pass`. */
  private cell(start: number, at: number): number {
    const { bytes, tag, names, places } = this;
    let i = tag.read(at);
    if (i < 0 || !this.enterCell()) return -1;
    const style = tag.s < 0 ? 0 : digitsAt(bytes, tag.s, tag.sEnd);
    if (style < 0) return -1;
    const tagEnd = i;
    if (tag.empty) {
      places.cell(this.column, start, i, -1, style);
      return i;
    }
    const { t: typeAt, tEnd: typeEnd, s } = tag;
    let formula: string | null = null;
    let sharedAs: string | undefined;
    const f = this.begins(names.f, i);
    if (f >= 0) {
      i = tag.read(f);
      if (i < 0) return -1;
      sharedAs = this.typeOf(tag.t, tag.tEnd) === 'shared' && tag.si >= 0 ? this.written(tag.si, tag.siEnd) : undefined;
      formula = '';
      this.hasFormulas = true;
      if (!tag.empty) {
        i = this.content(names.f, i);
        if (i < 0) return -1;
        formula = this.text.value();
      }
    }
    const v = this.begins(names.v, i);
    const is = v < 0 ? this.begins(names.is, i) : -1;
    const t = is < 0 ? -1 : bytes[is] === GT ? this.begins(names.t, is + 1) : -1;
    if (is >= 0 && t < 0) return -1;
    let isEmpty = true;
    if (v >= 0 || t >= 0) {
      i = v >= 0 ? v : t;
      if (bytes[i] === GT) {
        i++;
        isEmpty = false;
      } else {
        i = tag.read(i);
        if (i < 0) return -1;
        isEmpty = tag.empty;
      }
      if (!isEmpty) i = this.content(v >= 0 ? names.v : names.t, i);
      if (i < 0) return -1;
      if (!isEmpty) isEmpty = this.text.start === this.text.end;
      if (is >= 0) i = this.closed(names.is, i);
      if (i < 0) return -1;
    }
    const closeStart = i;
    i = this.closed(names.c, i);
    if (i < 0) return -1;
    places.cell(this.column, start, tagEnd, closeStart, style);
    if (!isEmpty) this.grid.filled++;
    if ((v < 0 && is < 0 && formula === null) || this.row > MOST_ROWS || this.column > MOST_COLUMNS) return i;
    if (sharedAs !== undefined && formula !== null) {
      if (formula !== '') this.shared.set(sharedAs, formula);
      else formula = this.shared.get(sharedAs) ?? '';
    }
    const common = formula === null && v >= 0 && !isEmpty ? this.commonValue(typeAt, typeEnd, s < 0 ? -1 : style) : undefined;
    if (common !== undefined) return this.put(common, i);
    const text = isEmpty ? '' : this.text.value();
    const parts: CellParts = {
      type: this.typeOf(typeAt, typeEnd),
      style: s < 0 ? undefined : String(style),
      value: v >= 0 ? text : null,
      inline: is >= 0 ? text : null,
      formula,
    };
    return this.put(cellValue(parts, this.context), i);
  } // prettier-ignore

  /** `next`, or -1 for a cell that is in doubt. */
  private put(cell: RawCell | undefined, next: number): number {
    if (cell === undefined) return -1;
    if (cell === null || cell === '') return next;
    return this.grid.put(this.row, this.column, cell) === null ? next : -1;
  }

  /** A shared text, or a whole number that is no day; undefined for what has to be looked at closely. */
  private commonValue(typeAt: number, typeEnd: number, style: number): RawCell | undefined {
    const { bytes, context, text } = this;
    const number = digitsAt(bytes, text.start, text.end);
    if (number < 0) return undefined;
    if (typeAt >= 0 && typeEnd !== typeAt + 1) return undefined;
    const type = typeAt < 0 ? TYPE_N : bytes[typeAt];
    if (type === TYPE_S) return context.strings[number];
    return type === TYPE_N && context.dateStyles[style] !== true ? number : undefined;
  }

  private enterCell(): boolean {
    const { bytes, tag } = this;
    if (tag.r < 0) {
      this.column++;
      return true;
    }
    let i = tag.r;
    let column = 0;
    for (; i < tag.rEnd; i++) {
      const letter = bytes[i]! - 64;
      if (letter < 1 || letter > LAST_LETTER) break;
      column = column * 26 + letter;
    }
    const letters = i - tag.r;
    const row = bytes[i] === 0x30 || tag.rEnd - i > 7 ? -1 : digitsAt(bytes, i, tag.rEnd);
    if (letters < 1 || letters > 3 || row < 0 || (this.isRowCertain && row !== this.row)) return false;
    // A row without a number is where its first addressed cell is.
    this.row = row;
    this.isRowCertain = true;
    this.column = column;
    return true;
  }

  /** The place behind an element's name, or -1 where another tag or none begins. */
  private begins(name: Uint8Array, at: number): number {
    const { bytes } = this;
    return bytes[at] === LT && isAt(name, bytes, at + 1) ? at + 1 + name.length : -1;
  }

  /** The place behind an end tag, or -1. */
  private closed(name: Uint8Array, at: number): number {
    const { bytes } = this;
    if (bytes[at] !== LT || bytes[at + 1] !== SLASH || !isAt(name, bytes, at + 2)) return -1;
    let end = at + 2 + name.length;
    if (bytes[end] !== GT) end = behindSpace(bytes, end);
    return bytes[end] === GT ? end + 1 : -1;
  }

  /** An element's text and its end tag. */
  private content(name: Uint8Array, at: number): number {
    const end = this.text.pass(at);
    return end < 0 ? -1 : this.closed(name, end);
  }

  private typeOf(start: number, end: number): string | undefined {
    return start < 0 ? undefined : this.written(start, end);
  }

  private written(start: number, end: number): string {
    return textOf(this.part, start, end);
  }
}
