/** The state of the sheet screen and the one act that is running: acts never overlap, and every one can be stopped. */
import { SignedOut, Stopped } from '../api/failures.js';
import type { SheetAct, SheetNote, SheetState } from './sheet-state.js';

/** What a running act is given: stopped by the person, and able to say that Excel makes it wait. */
export interface Running {
  readonly signal: AbortSignal;
  readonly onWaiting: () => void;
}

const START: SheetState = {
  book: { kind: 'reading' },
  busy: null,
  waiting: false,
  checked: null,
  previewing: false,
  pushed: null,
  note: null,
  failure: null,
  undoable: 0,
  selected: [],
  locks: [],
};

export class SheetStore {
  private state: SheetState = START;
  private readonly listeners = new Set<() => void>();
  private running: { readonly act: SheetAct; readonly stop: AbortController; readonly ended: Promise<void> } | null =
    null;

  readonly get = (): SheetState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(part: Partial<SheetState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }

  /** Back to the beginning, but for the workbook: what runs is stopped and nothing of it is shown. */
  forget(): void {
    this.running?.stop.abort();
    this.running = null;
    this.set({ ...START, book: this.state.book });
  }

  get isBusy(): boolean {
    return this.running !== null;
  }

  readonly stop = (): void => this.running?.stop.abort();

  /**
   * Does nothing while another act runs, but for writing, which waits its turn: what was pressed is written. A look that
   * nobody asked for makes way. Never rejects: whatever fails is said and can be tried again.
   */
  async act(act: SheetAct, work: (running: Running) => Promise<void>): Promise<void> {
    while (this.running && act !== 'read') {
      const { act: other, stop, ended } = this.running;
      if (other === 'read') stop.abort();
      else if (act !== 'write') return;
      await ended;
    }
    if (this.running) return;
    const stop = new AbortController();
    const ended = this.carryOut(act, work, stop);
    this.running = { act, stop, ended };
    await ended;
  }

  private async carryOut(act: SheetAct, work: (running: Running) => Promise<void>, stop: AbortController) {
    // The act is known as the running one before anything of it happens.
    await Promise.resolve();
    const isCurrent = (): boolean => this.running?.stop === stop;
    const asked = act !== 'read';
    this.set({ busy: act, ...(asked && { note: null, failure: null }) });
    const onWaiting = (): void => {
      if (asked && isCurrent()) this.set({ waiting: true });
    };
    try {
      await work({ signal: stop.signal, onWaiting });
    } catch (cause) {
      if (isCurrent()) this.failed(act, cause, () => void this.act(act, work));
    } finally {
      if (isCurrent()) {
        this.running = null;
        this.set({ busy: null, waiting: false });
      }
    }
  }

  /** Small acts on the selection: a failure is said, nothing else changes. */
  async quietly(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (cause) {
      this.set({ failure: { cause, retry: null } });
    }
  }

  private failed(act: SheetAct, cause: unknown, again: () => void): void {
    if (cause instanceof SignedOut) return;
    if (cause instanceof Stopped) {
      const note: SheetNote = act === 'push' ? 'stopped-push' : 'stopped-check';
      if (act !== 'read') this.set({ note });
      return;
    }
    if (act === 'read' && this.state.book.kind !== 'reading') return;
    this.set({ failure: { cause, retry: again } });
  }
}
