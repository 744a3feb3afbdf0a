/** How much work one question may cost: whoever brings a file decides how many certificates stand in it. */

/** Thrown where the work is used up. */
export class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent';
}

/** Bytes of certificates that are read at all, one and all together; real ones have one to three kilobytes. */
export const MOST_BYTES = 64 * 1024;
export const MOST_BYTES_TOGETHER = 512 * 1024;

/** Signatures that are checked, some 0.3 to 2 ms each; a chain needs one a link and one a list. */
const SIGNATURES = 60;
/** Comparisons of names, some microseconds each. */
const COMPARISONS = 100_000;

export class Budget {
  #signatures = SIGNATURES;
  #comparisons = COMPARISONS;

  /** Throws BudgetSpent. */
  signature(): void {
    if (this.#signatures-- <= 0) throw new BudgetSpent();
  }

  /** Throws BudgetSpent. */
  comparisons(many: number): void {
    this.#comparisons -= many;
    if (this.#comparisons < 0) throw new BudgetSpent();
  }
}
