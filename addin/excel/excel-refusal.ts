import type { Refusal } from '../../core/codes/refusal.js';

/** Excel did not do what was asked; the words stand in `core/words`. */
export class ExcelRefusal extends Error {
  constructor(
    readonly refusal: Refusal,
    options?: ErrorOptions,
  ) {
    super(refusal.code, options);
  }
}
