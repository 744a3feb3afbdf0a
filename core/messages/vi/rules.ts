import type { RuleWords } from '../words.js';

/** Findings, as the teacher reads them. `{name}` stands for a parameter. */
export const rules = {
  'value-missing': { message: 'Chưa nhập {field}.', remedy: 'Nhập trước khi ký.' },
} as const satisfies Record<string, RuleWords>;

export type RuleCode = keyof typeof rules;
