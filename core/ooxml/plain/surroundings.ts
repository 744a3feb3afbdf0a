/**
 * What stands around the rows of a plain sheet, scanned once: whether it is a sheet without its rows, and the places of what
 * is patched when the sheet goes back.
 */
import type { OpenTag } from '../../xml/scan.js';
import { isSpreadsheet, isTrue } from '../namespaces.js';
import { type ColumnStyle, columnStyleOf } from '../column-style.js';
import { readPart, type Rule, UnreadablePart } from '../read-part.js';
import type { SheetGrid } from '../sheet-grid.js';
import { type Container, containerAt, type Validation, validationAt } from '../validations.js';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Places are those in `head` and `tail` put together. */
export interface Surroundings {
  /** Tags of views in which the sheet is selected. */
  readonly selected: readonly Place[];
  /** The format of cells that are not there, by their columns. */
  readonly columns: readonly ColumnStyle[];
  readonly lists: (Container & { readonly closeStart: number; readonly end: number }) | null;
  /** Behind what stands before the lists of a sheet. */
  readonly behind: number;
}

/** What stands before the validations of a sheet (ISO/IEC 29500-1, 18.3.1.99, CT_Worksheet). */
export const BEFORE_LISTS: ReadonlySet<string> = new Set(
  (
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
    'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting'
  ).split(' '),
);

/** Thrown through the scanner: never seen outside. */
class Declined extends Error {}

const need = (isSo: boolean): void => {
  if (!isSo) throw new Declined();
};

/**
 * 'none' where `head` and `tail` are no sheet without its rows, or these stood elsewhere than in its one list of rows;
 * null where lists stand at other places than a sheet's own, or there is more than is worth keeping. `probe` is a row put between them. Merged areas are noted.
 */
export function readSurroundings(
  head: string,
  probe: string,
  tail: string,
  grid: SheetGrid,
): Surroundings | 'none' | null {
  const text = head + probe + tail;
  const reader = new Surrounding(text, head.length, probe.length, grid);
  try {
    readPart('', text, isSpreadsheet, new Map([['worksheet', { inside: reader.inside }]]));
  } catch (error) {
    if (error instanceof Declined || error instanceof UnreadablePart) return 'none';
    throw error;
  }
  return reader.rowLists === 1 ? reader.found() : 'none';
}

class Surrounding {
  rowLists = 0;
  private readonly selected: Place[] = [];
  private readonly columns: ColumnStyle[] = [];
  private readonly containers: NonNullable<Surroundings['lists']>[] = [];
  private behind = -1;
  private noted = 0;

  constructor(
    private readonly text: string,
    private readonly rows: number,
    private readonly probe: number,
    private readonly grid: SheetGrid,
  ) {}

  /** Children of a sheet that mean something. */
  get inside(): ReadonlyMap<string, Rule> {
    const close = (end: number): void => {
      this.behind = this.at(end);
    };
    const rule = (child: string, open: (tag: OpenTag) => void): Rule => ({
      close,
      inside: new Map([[child, { open }]]),
    });
    const sheetData = rule('row', ({ start }) => need(this.probe > 0 && start === this.rows));
    const known: [string, Rule][] = [
      ['sheetData', { ...sheetData, open: ({ end }) => need(++this.rowLists === 1 && end === this.rows) }],
      ['mergeCells', rule('mergeCell', (tag) => need(this.grid.merge(tag.value('ref') ?? '')))],
      ['sheetViews', rule('sheetView', (tag) => this.view(tag))],
      ['cols', rule('col', (tag) => this.column(tag))],
      ['dataValidations', this.lists()],
    ];
    return new Map([...[...BEFORE_LISTS].map((name): [string, Rule] => [name, { close }]), ...known]);
  }

  found(): Surroundings | null {
    const { text, selected, columns, containers, behind } = this;
    const [lists = null] = containers;
    // Lists in extensions, and what else bears their name, are for whoever scans everything.
    const [first, last] = [text.indexOf(LISTS), text.lastIndexOf(LISTS)].map((at) => this.at(at));
    const nameAt = (lists?.qname.length ?? 0) - LISTS.length + 1;
    if (this.noted > MOST_NOTED || this.text.includes(ALTERNATIVES)) return null;
    const isAll = lists
      ? containers.length === 1 &&
        first === lists.start + nameAt &&
        last === (lists.empty ? first : lists.closeStart + 1 + nameAt)
      : first === -1;
    return isAll ? { selected, columns, lists, behind } : null;
  }

  private view(tag: OpenTag): void {
    if (isTrue(tag.value('tabSelected')) && this.mayNote())
      this.selected.push({ start: this.at(tag.start), end: this.at(tag.end) });
  }

  private column(tag: OpenTag): void {
    const style = columnStyleOf(tag);
    if (style && this.mayNote()) this.columns.push(style);
  }

  private lists(): Rule {
    let container: Container | null = null;
    let validation: Validation | null = null;
    const formula: Rule = {
      open: () => void validation!.formulas.push(''),
      text: (value) => {
        validation!.formulas[validation!.formulas.length - 1] += value;
      },
    };
    const one: Rule = {
      open: (tag) => {
        validation = validationAt(tag, this.at(tag.start), this.at(tag.end));
        if (this.mayNote()) container!.validations.push(validation);
      },
      close: (end) => {
        validation!.end = this.at(end);
      },
      inside: new Map([
        ['formula1', formula],
        ['formula2', formula],
      ]),
    };
    return {
      open: (tag) => {
        container = containerAt(tag, this.at(tag.start), this.at(tag.end));
      },
      close: (end) => {
        const closeStart = this.at(this.text.lastIndexOf('<', end - 1));
        this.containers.push({ ...container!, closeStart, end: this.at(end) });
      },
      inside: new Map([['dataValidation', one]]),
    };
  }

  /** Of a sheet with more of them nothing is kept: whoever gives it back scans it again. */
  private mayNote(): boolean {
    return ++this.noted <= MOST_NOTED;
  }

  /** A place without the probe. */
  private at(place: number): number {
    return place > this.rows ? place - this.probe : place;
  }
}

const LISTS = 'dataValidations';
/** What stands in these is one of several ways to say the same: for whoever scans everything. */
const ALTERNATIVES = 'AlternateContent';
/** A class sheet has some hundred. */
const MOST_NOTED = 5_000;
