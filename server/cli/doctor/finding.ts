import type { CliCode } from '../../../core/words/vi/cli.js';
import type { Params } from '../../../core/codes/refusal.js';

/** What one examination found: well, worth a look, or to be mended; with what to do unless well. */
export interface Finding {
  readonly state: 'well' | 'doubt' | 'fail';
  readonly says: CliCode;
  readonly params: Params;
  readonly remedy: CliCode | null;
}

export const well = (says: CliCode, params: Params = {}): Finding => ({ state: 'well', says, params, remedy: null });
export const doubt = (says: CliCode, remedy: CliCode, params: Params = {}): Finding => ({
  state: 'doubt',
  says,
  params,
  remedy,
});
export const fail = (says: CliCode, remedy: CliCode, params: Params = {}): Finding => ({
  state: 'fail',
  says,
  params,
  remedy,
});

const HURTS = { fail: 0, doubt: 1, well: 2 } as const;

/** What hurts first, else as they were examined. */
export const worstFirst = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((one, other) => HURTS[one.state] - HURTS[other.state]);
