/**
 * A refusal says what, why and what to do now. Core returns the code with its parameters; the words
 * stand in `core/words/`.
 */
import type { REFUSALS, RefusalCode } from './refusals/refusals.js';

export type { RefusalCode };

export type Params = Readonly<Record<string, string | number>>;

export interface Refusal {
  readonly code: RefusalCode;
  readonly params: Params;
}

/** Whatever the words of a code ask for has to be given; more may. */
export type ParamsOf<Code extends RefusalCode> = Params & Readonly<Record<NamesOf<Code>, string | number>>;
type NamesOf<Code extends RefusalCode> = (typeof REFUSALS)[Code][number];

/** Codes whose words ask for nothing. */
export type PlainRefusalCode = { [Code in RefusalCode]: [NamesOf<Code>] extends [never] ? Code : never }[RefusalCode];

/** The parameters of a code; they may be left out where its words ask for none. */
export type Given<Code extends RefusalCode> = [NamesOf<Code>] extends [never]
  ? [params?: Params]
  : [params: ParamsOf<Code>];

export const refusal = <Code extends RefusalCode>(code: Code, ...[params]: Given<Code>): Refusal => ({
  code,
  params: params ?? {},
});
