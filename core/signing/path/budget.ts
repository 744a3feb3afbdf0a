/** How much work one verification may cost: whoever brings a file decides how many certificates stand in it. */
import { hexOf } from '../platform.js';

/** Thrown where the work is used up. */
export class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent';
}

/** Bytes of certificates that are read at all, one and all together; real ones have one to three kilobytes. */
export const MOST_BYTES = 64 * 1024;
export const MOST_BYTES_TOGETHER = 512 * 1024;

/** Bytes of different certificates that one verification reads. */
const BYTES = 2 * 1024 * 1024;
/** Steps of one chain; it needs one a link and one a list. */
const STEPS = 60;
/** Signatures of different certificates and lists that are checked in all, some 0.3 to 2 ms each. */
const SIGNATURES = 400;
/** Comparisons of names, some microseconds each; each chain brings what an ordinary one takes. */
const COMPARISONS = 100_000;
const ORDINARY = 2_000;

/** Of a whole verification: all chains of its signatures, stamps, seals and records share it. */
export class Budget {
  #bytes = BYTES;
  #signatures = SIGNATURES;
  #comparisons = COMPARISONS;
  readonly #seen = new WeakMap<Uint8Array, Uint8Array>();
  readonly #first = new Map<string, Uint8Array>();
  readonly #asked = new WeakMap<object, WeakSet<object>>();

  /** What one more chain may take. */
  chain(): ChainBudget {
    this.#comparisons += ORDINARY;
    return new ChainBudget(this);
  }

  /** A certificate's bytes as they were first brought, so that it is read once; null where too many were. */
  bytes(der: Uint8Array): Uint8Array | null {
    const seen = this.#seen.get(der);
    if (seen !== undefined) return seen;
    const hex = hexOf(der);
    const first = this.#first.get(hex) ?? der;
    if (first === der) {
      if (this.#bytes < der.length) return null;
      this.#bytes -= der.length;
      this.#first.set(hex, der);
    }
    this.#seen.set(der, first);
    return first;
  }

  /** Whether `signer` made a signature is about to be asked; its answer is remembered. Throws BudgetSpent. */
  signature(signed: object, signer: object): void {
    const asked = this.#asked.get(signed) ?? new WeakSet();
    this.#asked.set(signed, asked);
    if (asked.has(signer)) return;
    if (this.#signatures-- <= 0) throw new BudgetSpent();
    asked.add(signer);
  }

  /** Throws BudgetSpent. */
  comparisons(many: number): void {
    this.#comparisons -= many;
    if (this.#comparisons < 0) throw new BudgetSpent();
  }
}

export class ChainBudget {
  #steps = STEPS;

  constructor(private readonly all: Budget) {}

  /** A step of the search, for which `signer` is asked about a signature. Throws BudgetSpent. */
  signature(signed: object, signer: object): void {
    if (this.#steps-- <= 0) throw new BudgetSpent();
    this.all.signature(signed, signer);
  }

  /** Throws BudgetSpent. */
  comparisons(many: number): void {
    this.all.comparisons(many);
  }
}
