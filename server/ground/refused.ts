import { type Params, refusal, type Refusal } from '../../core/codes/refusal.js';
import type { RefusalCode } from '../../core/words/vi/refusals.js';

/** Thrown by a use case that refuses the whole act; the one place that answers turns it into words and a status. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

export const refuse = (code: RefusalCode, params: Params = {}): Refused => new Refused(refusal(code, params));
