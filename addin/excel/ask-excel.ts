/** One act in Excel: waits while a cell is being typed in, can be given up, never waits for ever, fails in our words. */
import { refusal } from '../../core/codes/refusal.js';
import { Stopped } from '../api/failures.js';
import type { ActOptions } from './door.js';
import { ExcelRefusal } from './excel-refusal.js';
import { isCellEdit, refusalOf } from './office-errors.js';

/** Milliseconds. */
export interface Patience {
  /** An answer that takes longer is told of: most often a cell is being typed in. */
  readonly moment: number;
  /** Excel is asked again where it cannot wait for the cell itself. */
  readonly again: number;
  /** An act that takes longer is given up. */
  readonly longest: number;
}

export const PATIENCE: Patience = { moment: 700, again: 700, longest: 60_000 };

/** Throws when the act was given up meanwhile; to be called after each sync, before more is asked of Excel. */
export type StillWanted = () => void;

export type Batch<T> = (context: Excel.RequestContext, stillWanted: StillWanted) => Promise<T>;

/**
 * Run one batch. Excel holds it back while a cell is being typed in, or refuses it, and then it is run again: so nothing a
 * batch did before its last sync may change the workbook. What is already sent when the act is given up happens as a
 * whole or not at all.
 * Throws `ExcelRefusal` or `Stopped`.
 */
export const askExcel = <T>(batch: Batch<T>, options: ActOptions, patience: Patience): Promise<T> =>
  withPatience(
    (stillWanted) => Excel.run({ delayForCellEdit: true }, (context) => batch(context, stillWanted)),
    options,
    patience,
  );

/** The same for what is no batch of ours. */
export async function withPatience<T>(
  act: (stillWanted: StillWanted) => Promise<T>,
  { onWaiting, signal }: ActOptions,
  patience: Patience,
): Promise<T> {
  const givingUp = new GivingUp();
  const stop = (): void => givingUp.now(new Stopped());
  const moment = setTimeout(() => onWaiting?.(), patience.moment);
  const longest = setTimeout(() => givingUp.now(silent(patience)), patience.longest);
  signal?.addEventListener('abort', stop);
  try {
    if (signal?.aborted) stop();
    return await Promise.race([givingUp.promise, persist(act, givingUp, patience, onWaiting)]);
  } catch (error) {
    throw error instanceof Stopped || error instanceof ExcelRefusal ? error : refusalOf(error);
  } finally {
    clearTimeout(moment);
    clearTimeout(longest);
    signal?.removeEventListener('abort', stop);
  }
}

/** Once given up, always given up. */
class GivingUp {
  #why: Error | null = null;
  #reject: (why: Error) => void = () => undefined;
  readonly promise = new Promise<never>((_, reject) => (this.#reject = reject));

  constructor() {
    // Nobody may be racing it yet, or any more.
    this.promise.catch(() => undefined);
  }

  now(why: Error): void {
    this.#why ??= why;
    this.#reject(this.#why);
  }

  readonly stillWanted = (): void => {
    if (this.#why) throw this.#why;
  };
}

/** Excel without `delayForCellEdit` refuses while a cell is being typed in; nothing is done then, so ask again. */
async function persist<T>(
  act: (stillWanted: StillWanted) => Promise<T>,
  { stillWanted }: GivingUp,
  { again }: Patience,
  onWaiting: ActOptions['onWaiting'],
): Promise<T> {
  for (;;) {
    stillWanted();
    try {
      return await act(stillWanted);
    } catch (error) {
      if (!isCellEdit(error)) throw error;
      onWaiting?.();
      await new Promise((resolve) => setTimeout(resolve, again));
    }
  }
}

const silent = ({ longest }: Patience): ExcelRefusal =>
  new ExcelRefusal(refusal('excel-silent', { seconds: Math.round(longest / 1000) }));
