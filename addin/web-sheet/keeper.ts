/** Keeps what was typed on this device while it is unsent: a moment after a key, and at once when the page goes. */
import { parseCell } from '../../core/rules/parse-cell.js';
import { valueAt } from '../../core/sheet/values.js';
import type { ReadPart } from '../../core/workbook/read-types.js';
import type { WrittenCell } from './grid-book.js';
import type { KeptCell } from './kept.js';

type Touched = Pick<KeptCell, 'pupil' | 'field'>;

/** Keep these of the cells touched; false where nothing is kept. */
export type Keep = (touched: readonly Touched[], unsent: readonly KeptCell[]) => boolean;

/** After the last key, ms: what a broken machine may cost. */
const MOMENT = 200;

/** Keepers of this page: when its person wants nothing kept here, what is open is not kept again on its way out. */
const all = new Set<Keeper>();

export const keepNoMore = (): void => {
  for (const keeper of all) keeper.end();
};

export class Keeper {
  private readonly cells = new Map<string, WrittenCell>();
  private readonly gone = new Map<string, Touched>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private due = false;
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
    for (const cell of cells) this.cells.set(keyOf(cell), cell);
    this.soon();
  }

  /** The sheet rests on something newer: what was sent is kept no longer. */
  rests(part: Pick<ReadPart, 'base' | 'baseRevision' | 'older'>): void {
    this.part = part;
    this.due = true;
    this.flush();
  }

  /** The system has these by now. */
  forgetNow(cells: readonly Touched[]): void {
    if (cells.length === 0) return;
    for (const { pupil, field } of cells) this.gone.set(`${pupil}\n${field}`, { pupil, field });
    this.due = true;
    this.flush();
  }

  /** Keep it now. */
  readonly flush = (): void => {
    clearTimeout(this.timer);
    if (!this.due) return;
    this.due = false;
    const unsent = [...this.cells.values()].flatMap((cell) => this.unsentOf(cell));
    const kept = this.keep([...this.cells.values(), ...this.gone.values()], unsent);
    this.state = { unsent, kept };
    for (const told of this.heard) told();
  };

  private soon(): void {
    this.due = true;
    clearTimeout(this.timer);
    // The first is kept at once, so that who leaves right after it is asked.
    if (this.state.unsent.length === 0) return this.flush();
    this.timer = setTimeout(this.flush, MOMENT);
  }

  private unsentOf({ pupil, field, raw }: WrittenCell): KeptCell[] {
    const base = valueAt(this.part.base, pupil, field);
    const parsed = parseCell(field, raw);
    if (parsed.ok && parsed.value === base) return [];
    const revision = this.part.older?.[pupil]?.[field] ?? this.part.baseRevision;
    return [{ pupil, field, base, revision, raw: plainRaw(raw) }];
  }
}

const keyOf = ({ pupil, field }: Touched): string => `${pupil}\n${field}`;

/** Only texts and numbers are typed here; what a workbook may hold besides is nothing. */
const plainRaw = (raw: WrittenCell['raw']): KeptCell['raw'] =>
  typeof raw === 'string' || typeof raw === 'number' ? raw : null;
