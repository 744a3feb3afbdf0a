/**
 * What a cell may hold under one table or another: a cell is read without knowing its year. The rules of the sheet measure again by
 * the table of the year (`rule-beyond-law`).
 */
import type { Law } from './law.js';
import { TABLES } from './tables.js';

const most = (of: (law: Law) => number): number => Math.max(...TABLES.map(({ law }) => of(law)));

export const WIDEST = {
  remark: most(({ lengths }) => lengths.remark),
  text: most(({ lengths }) => lengths.text),
  absences: most(({ mostAbsences }) => mostAbsences),
  leastScore: -most(({ scores }) => -scores.least),
  mostScore: most(({ scores }) => scores.most),
} as const;
