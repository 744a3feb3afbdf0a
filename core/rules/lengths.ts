import { TT27 } from '../law/tt27.js';

/**
 * Longest texts in characters. A cell is read without knowing its year, so remarks are measured by the law's one table;
 * `rule-remark-too-long` measures again by the table of the year.
 */
export const LONGEST = { remark: TT27.remarkMaxLength, text: 200 } as const;
