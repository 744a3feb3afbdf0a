import type { Law } from '../law/law.js';
import { RESULTS, type Result } from '../codes/levels.js';
import type { Requirement } from './requirements.js';

const WHOLE = /^(?:0|[1-9]\d*)$/;

/**
 * The best result one value allows by itself (article 9): a pupil's result is the worst of these.
 * Undefined for a value that is none, which then counts as missing.
 */
export function allowedResult(
  { allows, scores }: Pick<Law, 'allows' | 'scores'>,
  kind: Requirement['kind'],
  value: string,
): Result | undefined {
  if (kind !== 'score') return (allows[kind] as Readonly<Partial<Record<string, Result>>>)[value];
  const score = WHOLE.test(value) ? Number(value) : NaN;
  if (!(score >= scores.least && score <= scores.most)) return undefined;
  return allows.score.find(({ least }) => score >= least)?.result ?? WORST;
}

const WORST = RESULTS.at(-1)!;

/** 0 for the best result; larger is worse. */
export const rankOf = (result: Result): number => RESULTS.indexOf(result);
