import type { RuleCode } from '../vi/rules.js';
import type { RuleWords } from '../words.js';
/** Findings in English; the same codes and parameters as the Vietnamese. */
export const rules: Readonly<Record<RuleCode, RuleWords>> = {
  'value-missing': { message: '{field} has not been entered.', remedy: 'Enter it before signing.' },
};
