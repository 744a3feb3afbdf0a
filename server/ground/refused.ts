import { type Given, type Refusal, refusal, type RefusalCode } from '../../core/codes/refusal.js';

/** Thrown by a use case that refuses the whole act; the one place that answers turns it into words and a status. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

export const refuse = <Code extends RefusalCode>(code: Code, ...params: Given<Code>): Refused =>
  new Refused(refusal(code, ...params));
