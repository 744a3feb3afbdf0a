/**
 * The style sheet of a workbook that comes back: looks are found among those it has, or appended; nothing is ever
 * renumbered (ISO/IEC 29500-1, 18.8.10, cellXfs).
 */
import { type Look, MARKS, THIN } from '../../workbook/looks.js';
import { applyEdits } from './edits.js';
import {
  alignmentPiece,
  borderPiece,
  fillPiece,
  fontMarked,
  fontPiece,
  looksOf,
  NO_FILL,
  type Piece,
  pieceOf,
  protectionPiece,
} from './style-pieces.js';
import { StyleTable } from './style-table.js';
import { attributeOf, childOf, isTrue, type Placed, readTree } from './tree.js';

/** One format of cells by what it refers to; null where it says nothing. */
interface Format {
  readonly numFmtId: number;
  readonly fontId: number;
  readonly fillId: number;
  readonly borderId: number;
  readonly xfId: number;
  readonly alignment: Piece | null;
  readonly protection: Piece | null;
}

/** What Excel knows without being told (ISO/IEC 29500-1, 18.8.30), as far as our looks use it. */
const BUILT_IN: Readonly<Record<string, number>> = { General: 0, '@': 49 };
const FIRST_OWN_FORMAT = 164;

export class StyleSheet {
  private readonly root: Placed;
  private readonly fonts: StyleTable;
  private readonly fills: StyleTable;
  private readonly borders: StyleTable;
  private readonly numFmts: StyleTable;
  private readonly xfs: StyleTable;
  private readonly codes = new Map<number, string>();
  private readonly formats: Format[];
  private readonly keys: string[] = [];
  private byLook: Map<string, number> | null = null;
  private readonly done = new Map<string, number>();

  /** Throws for a text that is no XML. */
  constructor(private readonly source: string) {
    this.root = readTree(source);
    this.numFmts = new StyleTable(this.root, 'numFmts');
    this.fonts = new StyleTable(this.root, 'fonts');
    this.fills = new StyleTable(this.root, 'fills');
    this.borders = new StyleTable(this.root, 'borders');
    this.xfs = new StyleTable(this.root, 'cellXfs');
    for (const format of this.numFmts.given)
      this.codes.set(Number(attributeOf(format, 'numFmtId')), attributeOf(format, 'formatCode') ?? '');
    this.formats = this.xfs.given.map(formatOf);
  }

  /** The format with a look, open for typing or locked; `now` when a cell that has it looks so already. */
  planned(look: Look, open: boolean, now?: number): number {
    const key = keyOfLook(look, open);
    if (now !== undefined && this.keyAt(now) === key) return now;
    return this.once(`planned ${key}`, () => {
      const found = this.looks().get(key);
      if (found !== undefined) return found;
      return this.add({
        numFmtId: this.formatId(look.format ?? 'General'),
        fontId: this.fonts.idOf(fontPiece(look.font)),
        fillId: this.fills.idOf(fillPiece(look.fill)),
        borderId: this.borders.idOf(borderPiece(look.border)),
        xfId: 0,
        alignment: alignmentPiece(look.alignment),
        protection: protectionPiece(open),
      });
    });
  }

  /** A format with a mark laid over it. */
  marked(xf: number, severity: 'error' | 'warning'): number {
    return this.once(`${severity} ${xf}`, () => {
      const { fill, border, ...font } = MARKS[severity];
      return this.changed(xf, font, fillPiece(fill), borderPiece(border));
    });
  }

  /** A marked format without its mark; known cells get their planned look besides. */
  unmarked(xf: number): number {
    return this.once(`unmarked ${xf}`, () => this.changed(xf, {}, NO_FILL, borderPiece(THIN)));
  }

  /** Whether a format carries a mark of an earlier round: its fill, and for `surely` its border too. */
  isMarked(xf: number, surely: boolean): boolean {
    const format = this.formats[xf];
    if (!format) return false;
    const [fill, border] = [this.fills.lookAt(format.fillId), this.borders.lookAt(format.borderId)];
    return LOOKS_OF_MARKS.some((mark) => fill === mark.fill && (!surely || border === mark.border));
  }

  /** Whether any format carries a mark, so that cells have to be looked at. */
  hasMarks(): boolean {
    return this.xfs.given.some((_, xf) => this.isMarked(xf, false));
  }

  /** The part's text: the very same one as long as nothing was appended. */
  text(): string {
    const tables = [this.numFmts, this.fonts, this.fills, this.borders, this.xfs];
    return applyEdits(
      this.source,
      tables.flatMap((table) => table.edits(this.source)),
    );
  }

  private changed(xf: number, font: Parameters<typeof fontMarked>[1], fill: Piece, border: Piece): number {
    const format = this.formats[xf] ?? this.formats[0] ?? PLAIN;
    return this.add({
      ...format,
      fontId: this.fonts.idOf(
        fontMarked(this.fonts.at(format.fontId) ?? { local: 'font', attributes: {}, children: [] }, font),
      ),
      fillId: this.fills.idOf(fill),
      borderId: this.borders.idOf(border),
    });
  }

  private once(key: string, make: () => number): number {
    let id = this.done.get(key);
    if (id === undefined) this.done.set(key, (id = make()));
    return id;
  }

  private looks(): Map<string, number> {
    if (this.byLook) return this.byLook;
    this.byLook = new Map();
    // The first of several that look the same.
    for (let xf = this.formats.length - 1; xf >= 0; xf--) this.byLook.set(this.keyAt(xf)!, xf);
    return this.byLook;
  }

  private keyAt(xf: number): string | undefined {
    const format = this.formats[xf];
    return format && (this.keys[xf] ??= this.keyOf(format));
  }

  private keyOf({ numFmtId, fontId, fillId, borderId, alignment, protection }: Format): string {
    const code = this.codes.get(numFmtId) ?? Object.keys(BUILT_IN).find((code) => BUILT_IN[code] === numFmtId);
    return keyText(
      code ?? numFmtId,
      this.fonts.lookAt(fontId),
      this.fills.lookAt(fillId),
      this.borders.lookAt(borderId),
      alignment,
      protection,
    );
  }

  private formatId(code: string): number {
    const known = BUILT_IN[code] ?? [...this.codes].find(([, text]) => text === code)?.[0];
    if (known !== undefined) return known;
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...this.codes.keys()) + 1;
    this.codes.set(id, code);
    this.numFmts.add({ local: 'numFmt', attributes: { numFmtId: String(id), formatCode: code }, children: [] });
    return id;
  }

  private add(format: Format): number {
    const look = this.keyOf(format);
    const found = this.looks().get(look);
    if (found !== undefined) return found;
    const id = this.xfs.add(xfPiece(format));
    this.formats[id] = format;
    this.looks().set(look, id);
    return id;
  }
}

/** Marks as formats are compared with them, each of them for every format there is. */
const LOOKS_OF_MARKS = Object.values(MARKS).map(({ fill, border }) => ({
  fill: looksOf(fillPiece(fill)),
  border: looksOf(borderPiece(border)),
}));

const PLAIN: Format = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0, alignment: null, protection: null };

const keyText = (
  code: string | number,
  font: string,
  fill: string,
  border: string,
  alignment: Piece | null,
  protection: Piece | null,
): string =>
  [code, font, fill, border, alignment ? looksOf(alignment) : '', protection ? looksOf(protection) : ''].join('\n');

const keysOfLooks = new WeakMap<Look, Map<boolean, string>>();

/** Looks are constants: each is described once. */
function keyOfLook(look: Look, open: boolean): string {
  const keys = keysOfLooks.get(look) ?? new Map<boolean, string>();
  keysOfLooks.set(look, keys);
  let key = keys.get(open);
  if (key === undefined) {
    key = keyText(
      look.format ?? 'General',
      looksOf(fontPiece(look.font)),
      looksOf(fillPiece(look.fill)),
      looksOf(borderPiece(look.border)),
      alignmentPiece(look.alignment),
      protectionPiece(open),
    );
    keys.set(open, key);
  }
  return key;
}

function formatOf(xf: Placed): Format {
  const number = (name: string): number => Number(attributeOf(xf, name) ?? 0);
  /** What a format says it does not apply, programs leave out. */
  const applied = (flag: string, local: string): Piece | null => {
    const given = attributeOf(xf, flag);
    const child = childOf(xf, local);
    return child && (given === undefined || isTrue(given)) ? pieceOf(child) : null;
  };
  return {
    numFmtId: number('numFmtId'),
    fontId: number('fontId'),
    fillId: number('fillId'),
    borderId: number('borderId'),
    xfId: number('xfId'),
    alignment: applied('applyAlignment', 'alignment'),
    protection: applied('applyProtection', 'protection'),
  };
}

function xfPiece({ alignment, protection, ...ids }: Format): Piece {
  return {
    local: 'xf',
    attributes: {
      ...Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, String(id)])),
      applyNumberFormat: '1',
      applyFont: '1',
      applyFill: '1',
      applyBorder: '1',
      ...(alignment && { applyAlignment: '1' }),
      ...(protection && { applyProtection: '1' }),
    },
    children: [alignment, protection].filter((child) => child !== null),
  };
}
