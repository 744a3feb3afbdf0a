/** A sheet's part: its filled cells by place and its merged areas (ECMA-376 part 1, 18.3). Nothing else in it is looked at. */
import { placeInSheet } from '../workbook/address.js';
import { MOST_COLUMNS, MOST_ROWS } from '../workbook/raw.js';
import type { OpenTag } from '../xml/scan.js';
import type { Share } from './budget.js';
import { type CellContext, type CellParts, cellValue } from './cell-value.js';
import { isSpreadsheet } from './namespaces.js';
import { readPart, type Rule, UnreadablePart } from './read-part.js';
import { richText } from './shared-strings.js';
import { type SheetCells, SheetGrid } from './sheet-grid.js';

/** What was read of a sheet, and why it was not read to its end. */
export interface SheetRead {
  readonly cells: SheetCells;
  readonly trouble: UnreadablePart | null;
}

/** Read a sheet's part. Throws nothing for what the part holds. */
export function readSheetPart(part: string, text: string, context: CellContext, share: Share): SheetRead {
  const grid = new SheetGrid(share);
  try {
    readPart(part, text, isSpreadsheet, new SheetReader(part, context, grid).rules);
    return { cells: grid, trouble: null };
  } catch (error) {
    if (error instanceof UnreadablePart) return { cells: grid, trouble: error };
    throw error;
  }
}

class SheetReader implements CellParts {
  readonly rules: ReadonlyMap<string, Rule>;

  /** Of the cell at hand. */
  type: string | undefined;
  style: string | undefined;
  value: string | null = null;
  inline: string | null = null;
  formula: string | null = null;

  private row = 0;
  private isRowCertain = true;
  private column = 0;
  private sharedAs: string | undefined;
  /** Formulas that later cells share, by their number. */
  private readonly shared = new Map<string, string>();

  constructor(
    private readonly part: string,
    private readonly context: CellContext,
    private readonly grid: SheetGrid,
  ) {
    const is: Rule = {
      open: () => {
        this.inline = this.first(this.inline);
      },
      inside: richText((piece) => {
        this.inline += piece;
      }),
    };
    const v: Rule = {
      open: () => {
        this.value = this.first(this.value);
      },
      text: (piece) => {
        this.value += piece;
      },
    };
    const f: Rule = {
      open: (tag) => {
        this.formula = this.first(this.formula);
        this.sharedAs = tag.value('t') === 'shared' ? tag.value('si') : undefined;
      },
      text: (piece) => {
        this.formula += piece;
      },
    };
    const c: Rule = {
      open: (tag) => this.openCell(tag),
      close: () => this.closeCell(),
      inside: new Map([
        ['v', v],
        ['is', is],
        ['f', f],
      ]),
    };
    const row: Rule = { open: (tag) => this.openRow(tag.value('r')), inside: new Map([['c', c]]) };
    const mergeCell: Rule = {
      open: (tag) => {
        if (!grid.merge(tag.value('ref') ?? '')) throw new UnreadablePart(part, 'too-much');
      },
    };
    const inside = new Map<string, Rule>([
      ['sheetData', { inside: new Map([['row', row]]) }],
      ['mergeCells', { inside: new Map([['mergeCell', mergeCell]]) }],
    ]);
    this.rules = new Map([['worksheet', { inside }]]);
  }

  private openRow(address: string | undefined): void {
    this.row = address === undefined ? this.row + 1 : Number(address);
    this.isRowCertain = address !== undefined;
    this.column = 0;
    if (!Number.isInteger(this.row) || this.row < 1) throw this.contradiction();
  }

  private openCell(tag: OpenTag): void {
    const address = tag.value('r');
    if (address === undefined) this.column++;
    else {
      const place = placeInSheet(address) ?? placeInSheet(address.replaceAll('$', '').toUpperCase());
      if (!place || (this.isRowCertain && place.row !== this.row)) throw this.contradiction();
      // A row without a number is where its first addressed cell is.
      this.row = place.row;
      this.isRowCertain = true;
      this.column = place.column;
    }
    // Most cells of a form are empty and only have a style.
    if (!tag.empty) {
      this.type = tag.value('t');
      this.style = tag.value('s');
    }
    this.value = this.inline = this.formula = null;
    this.sharedAs = undefined;
  }

  private closeCell(): void {
    const { value, inline, formula } = this;
    // As the second count has it: a value with something in it, or a text's.
    if ((value !== null && value !== '') || (inline !== null && inline !== '')) this.grid.filled++;
    if (value === null && inline === null && formula === null) return;
    if (this.row > MOST_ROWS || this.column > MOST_COLUMNS) return;
    if (this.sharedAs !== undefined && formula !== null) {
      if (formula !== '') this.shared.set(this.sharedAs, formula);
      else this.formula = this.shared.get(this.sharedAs) ?? '';
    }
    const cell = cellValue(this, this.context);
    if (cell === undefined) throw this.contradiction();
    if (cell === null) return;
    const trouble = this.grid.put(this.row, this.column, cell);
    if (trouble) throw new UnreadablePart(this.part, trouble);
  }

  /** A part of a cell begins: of two of a kind nobody knows which is meant, and both together say what neither does. */
  private first(before: string | null): string {
    if (before !== null) throw this.contradiction();
    return '';
  }

  private contradiction(): UnreadablePart {
    return new UnreadablePart(this.part, 'contradiction');
  }
}
