/** Keeps what was typed on this device while it is unsent: a moment after a key, and at once when the page goes. */
import { parseCell } from '../../core/rules/parse-cell.js';
import { valueAt } from '../../core/sheet/values.js';
import type { ReadPart } from '../../core/workbook/read-types.js';
import type { WrittenCell } from './grid-state.js';
import { cellKey, type KeptCell, type Touched } from './kept.js';

/**
 * Let go of the cells touched and keep these of them. `rebased`: cells nobody has touched that rest on something newer, kept
 * as they are besides. False where nothing is kept.
 */
export type Keep = (touched: readonly Touched[], unsent: readonly KeptCell[], rebased: readonly KeptCell[]) => boolean;

/** After the last key, ms: what a broken machine may cost. */
const MOMENT = 200;

/** Keepers of this page: when its person wants nothing kept here, what is open is not kept again on its way out. */
const all = new Set<Keeper>();

export const keepNoMore = (): void => {
  for (const keeper of all) keeper.end();
};

export class Keeper {
  private readonly cells = new Map<string, WrittenCell>();
  /** Of these, written here since the device last kept them: a second window's later text of the others stays. */
  private readonly written = new Set<string>();
  /** Settled, and not let go of yet; `raw` is what is settled. */
  private readonly gone = new Map<string, Touched>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private due = false;
  private ended = false;
  private readonly heard = new Set<() => void>();
  /** What of the sheet is not sent; and whether the device keeps it. */
  private state: { readonly unsent: readonly KeptCell[]; readonly kept: boolean } = { unsent: [], kept: true };

  constructor(
    private readonly keep: Keep,
    private part: Pick<ReadPart, 'base' | 'baseRevision' | 'older'>,
  ) {
    all.add(this);
  }

  /** Its sheet is closed: nothing is kept from now on. */
  end(): void {
    clearTimeout(this.timer);
    this.ended = true;
    this.due = false;
    this.cells.clear();
    all.delete(this);
  }

  readonly get = () => this.state;
  readonly subscribe = (told: () => void): (() => void) => {
    this.heard.add(told);
    return () => this.heard.delete(told);
  };

  /** Cells were written. */
  wrote(cells: readonly WrittenCell[]): void {
    for (const cell of cells) {
      this.cells.set(cellKey(cell), cell);
      this.written.add(cellKey(cell));
    }
    this.soon();
  }

  /** These stand on the sheet because the device kept them. */
  found(cells: readonly WrittenCell[]): void {
    if (cells.length === 0) return;
    for (const cell of cells) this.cells.set(cellKey(cell), cell);
    this.state = { ...this.state, unsent: this.unsent() };
    for (const told of this.heard) told();
  }

  /** The sheet rests on something newer: what was sent is kept no longer. */
  rests(part: Pick<ReadPart, 'base' | 'baseRevision' | 'older'>): void {
    this.part = part;
    this.due = true;
    this.flush();
  }

  /** The system has these by now, or she wants them no more. */
  forgetNow(cells: readonly Touched[]): void {
    if (cells.length === 0) return;
    for (const { pupil, field, raw } of cells) this.gone.set(cellKey({ pupil, field }), { pupil, field, raw });
    this.due = true;
    this.flush();
  }

  /** Keep it now. */
  readonly flush = (): void => {
    clearTimeout(this.timer);
    if (!this.due || this.ended) return;
    this.due = false;
    const unsent = this.unsent();
    const still = new Set(unsent.map(cellKey));
    const before = new Map(this.state.unsent.map((cell) => [cellKey(cell), cell]));
    for (const [key, { pupil, field, raw }] of before)
      if (!still.has(key) && !this.written.has(key)) this.gone.set(key, { pupil, field, raw });
    const isWritten = (cell: Pick<KeptCell, 'pupil' | 'field'>): boolean => this.written.has(cellKey(cell));
    const touched = [
      ...[...this.cells.values()].filter(isWritten).map(({ pupil, field }): Touched => ({ pupil, field })),
      ...[...this.gone].flatMap(([key, cell]) => (this.written.has(key) ? [] : [cell])),
    ];
    const rebased = unsent.filter((cell) => !isWritten(cell) && isOther(cell, before.get(cellKey(cell))));
    let { kept } = this.state;
    if (touched.length > 0 || rebased.length > 0) kept = this.keep(touched, unsent.filter(isWritten), rebased);
    if (kept) {
      this.written.clear();
      this.gone.clear();
    }
    this.state = { unsent, kept };
    for (const told of this.heard) told();
  };

  private soon(): void {
    if (this.ended) return;
    this.due = true;
    clearTimeout(this.timer);
    // The first is kept at once, so that who leaves right after it is asked.
    if (this.state.unsent.length === 0) return this.flush();
    this.timer = setTimeout(this.flush, MOMENT);
  }

  private unsent(): KeptCell[] {
    return [...this.cells.values()].flatMap((cell) => this.unsentOf(cell));
  }

  private unsentOf({ pupil, field, raw }: WrittenCell): KeptCell[] {
    const base = valueAt(this.part.base, pupil, field);
    const parsed = parseCell(field, raw);
    if (parsed.ok && parsed.value === base) return [];
    const revision = this.part.older?.[pupil]?.[field] ?? this.part.baseRevision;
    return [{ pupil, field, base, revision, raw: plainRaw(raw) }];
  }
}

const isOther = ({ base, revision }: KeptCell, before: KeptCell | undefined): boolean =>
  before?.base !== base || before.revision !== revision;

/** Only texts and numbers are typed here; what a workbook may hold besides is nothing. */
const plainRaw = (raw: WrittenCell['raw']): KeptCell['raw'] =>
  typeof raw === 'string' || typeof raw === 'number' ? raw : null;
