/** One table of a style sheet (fonts, fills, …): what it has, and what is appended to it. */
import type { Edit } from './edits.js';
import { withAttribute } from './attributes.js';
import { GREY_FILL, looksOf, NO_FILL, type Piece, pieceOf, writePiece } from './style-pieces.js';
import { childOf, opened, type Placed, prefixIn, tagOf } from './tree.js';

/** The order of CT_Stylesheet, as far as a table may have to be put into it. */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'] as const;
export type TableName = Exclude<(typeof ORDER)[number], 'cellStyleXfs'>;

/** What stands first in a table by its meaning: the plain format, and two fills that Excel takes for granted. */
const FIRST: Readonly<Record<TableName, readonly Piece[]>> = {
  numFmts: [],
  fonts: [{ local: 'font', attributes: {}, children: [] }],
  fills: [NO_FILL, GREY_FILL],
  borders: [{ local: 'border', attributes: {}, children: [] }],
  cellXfs: [{ local: 'xf', attributes: { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0' }, children: [] }],
};

export class StyleTable {
  readonly given: readonly Placed[];
  private readonly table: Placed | undefined;
  private readonly added: Piece[] = [];
  private readonly looks: string[] = [];
  private ids: Map<string, number> | null = null;

  constructor(
    private readonly root: Placed,
    private readonly name: TableName,
  ) {
    this.table = childOf(root, name);
    this.given = this.table?.children ?? [];
  }

  /** An element by its number. */
  at(id: number): Piece | undefined {
    const given = this.given[id];
    return given ? pieceOf(given) : this.added[id - this.given.length];
  }

  lookAt(id: number): string {
    const known = this.looks[id];
    if (known !== undefined) return known;
    const piece = this.at(id);
    return (this.looks[id] = piece ? looksOf(piece) : '');
  }

  /** The number of an element that looks like this one, appended when there is none. */
  idOf(piece: Piece): number {
    if (!this.ids) {
      this.ids = new Map();
      for (let id = this.given.length - 1; id >= 0; id--) this.ids.set(this.lookAt(id), id);
    }
    const look = looksOf(piece);
    const found = this.ids.get(look);
    if (found !== undefined) return found;
    const id = this.add(piece);
    this.ids.set(look, id);
    return id;
  }

  add(piece: Piece): number {
    if (this.given.length + this.added.length === 0) this.added.push(...FIRST[this.name]);
    this.added.push(piece);
    return this.given.length + this.added.length - 1;
  }

  edits(source: string): Edit[] {
    const { table, root, name, added } = this;
    if (added.length === 0) return [];
    const count = String(this.given.length + added.length);
    if (table) {
      const xml = added.map((piece) => writePiece(piece, prefixIn(table))).join('');
      const tag = withAttribute(tagOf(source, table), 'count', count);
      if (!table.inner) return [{ start: table.start, end: table.end, text: opened(tag, table.qname, xml) }];
      return [
        { start: table.start, end: table.inner.start, text: tag },
        { start: table.inner.end, end: table.inner.end, text: xml },
      ];
    }
    const prefix = prefixIn(root);
    const xml = added.map((piece) => writePiece(piece, prefix)).join('');
    const earlier: readonly string[] = ORDER.slice(0, ORDER.indexOf(name));
    const behind = root.children.filter(({ local }) => earlier.includes(local)).at(-1);
    const at = behind?.end ?? root.inner?.start ?? root.end;
    return [{ start: at, end: at, text: `<${prefix}${name} count="${count}">${xml}</${prefix}${name}>` }];
  }
}
