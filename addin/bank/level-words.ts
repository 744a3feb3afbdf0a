/** Level and grades of a phrase in words. */
import { LEVEL_LETTERS } from '../../core/words/levels.js';
import type { Locale } from '../../core/words/render.js';
import type { PhraseLevel } from '../../core/remarks/about.js';
import type { GradeRange } from '../../core/remarks/phrase.js';
import { gradesName, levelName } from '../../core/remarks/labels.js';
import type { Translate } from '../words/text.js';

/** `T (Hoàn thành tốt)`; a year's result is written out. */
export function levelText(level: PhraseLevel | null, t: Translate): string {
  if (level === null) return t('bank.any-level');
  if (level === 'HTXS') return levelName(level);
  return t('value.with-letter', { letter: LEVEL_LETTERS[level], meaning: levelName(level) });
}

/** `4`, `4 đến 5`; in English `4 to 5`. */
export const rangeText = (grades: GradeRange, locale: Locale): string =>
  locale === 'vi' || grades.from === grades.to ? gradesName(grades) : `${grades.from} to ${grades.to}`;
