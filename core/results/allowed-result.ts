import type { Law } from '../law/law.js';
import { RESULTS, type Result } from '../codes/levels.js';
import type { Requirement } from './requirements.js';

const OF_SUBJECT: ReadonlyMap<string, Result> = new Map([
  ['HTT', 'HTXS'],
  ['HT', 'HT'],
  ['CHT', 'CHT'],
]);
const OF_TRAIT: ReadonlyMap<string, Result> = new Map([
  ['TOT', 'HTXS'],
  ['DAT', 'HT'],
  ['CCG', 'CHT'],
]);
const SCORE = /^(?:10|\d)$/;

/**
 * The best result one value allows by itself (article 9): a pupil's result is the worst of these.
 * Undefined for a value that is none, which then counts as missing.
 */
export function allowedResult(law: Law, kind: Requirement['kind'], value: string): Result | undefined {
  if (kind === 'level') return OF_SUBJECT.get(value);
  if (kind === 'trait') return OF_TRAIT.get(value);
  if (!SCORE.test(value)) return undefined;
  const score = Number(value);
  const { HTXS, HTT, HT } = law.leastScore;
  return score >= HTXS ? 'HTXS' : score >= HTT ? 'HTT' : score >= HT ? 'HT' : 'CHT';
}

/** 0 for the best result; larger is worse. */
export const rankOf = (result: Result): number => RESULTS.indexOf(result);
