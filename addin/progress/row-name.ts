import type { Words } from '../words/words.js';
import type { ChartRow } from './results-sums.js';
import { LEVEL_NAMES, RESULT_NAMES } from '../../core/words/levels.js';

export const rowName = ({ kind, grade, className }: ChartRow, { t }: Pick<Words, 't'>): string =>
  kind === 'school'
    ? t('results-of.row-school')
    : kind === 'grade'
      ? t('results-of.row-grade', { grade: grade! })
      : t('results-of.row-class', { name: className! });

/** A letter or two that stand in a bar and in its key, as the form's cells have them: what is left where colours are forced. */
const SHORT: Readonly<Record<string, string>> = {
  HTXS: 'XS',
  HTT: 'T',
  HT: 'H',
  CHT: 'C',
  TOT: 'T',
  DAT: 'Đ',
  CCG: 'C',
};
export const shortLevel = (level: string): string => SHORT[level] ?? level;

/** A level in the circular's own words. */
export const levelName = (kind: 'subject' | 'trait' | 'result', level: string): string =>
  (kind === 'result' ? RESULT_NAMES : LEVEL_NAMES)[level as never];
