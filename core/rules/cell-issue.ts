import type { Params } from '../codes/refusal.js';
import type { RuleCode } from '../codes/rules.js';
import type { Value } from '../sheet/values.js';
import type { CellIssue, ParsedCell } from './parse-cell.js';

const NONE: readonly CellIssue[] = [];

/** A value that was understood, with a warning if there is one to give. */
export const taken = (value: Value, warning?: CellIssue): ParsedCell => ({
  ok: true,
  value,
  issues: warning ? [warning] : NONE,
});

export const warning = (rule: RuleCode, params: Params, fix?: Value): CellIssue =>
  fix === undefined ? { rule, severity: 'warning', params } : { rule, severity: 'warning', params, fix };

/** A cell that cannot be taken; `typed` is what the person sees in it. */
export const refused = (
  rule: RuleCode,
  typed: string,
  params: Params = { typed: shown(typed) },
  fix?: Value,
): ParsedCell => ({
  ok: false,
  typed,
  issues: [fix === undefined ? { rule, severity: 'error', params } : { rule, severity: 'error', params, fix }],
});

/** What was typed, short enough to stand in a sentence. */
export const shown = (typed: string): string => (typed.length > 40 ? `${typed.slice(0, 39)}…` : typed);
