/**
 * A refusal says what, why and what to do now. Core returns the code with its parameters; the words
 * stand in `messages/`.
 */
import type { RefusalCode } from '../words/vi/refusals.js';

export type Params = Readonly<Record<string, string | number>>;

export interface Refusal {
  readonly code: RefusalCode;
  readonly params: Params;
}

export const refusal = (code: RefusalCode, params: Params = {}): Refusal => ({ code, params });
