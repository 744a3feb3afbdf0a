/** Stored minutes in words. */
import type { SelfCheckShown } from '../../../core/contract/self-checks.js';
import type { Proof } from '../../../core/audit/self-check.js';
import { ui as en } from '../../../core/words/en/ui.js';
import type { Locale } from '../../../core/words/render.js';
import { ui as vi } from '../../../core/words/vi/ui.js';
import { kindWords } from '../trail/reading/present-events.js';
import type { StoredSelfCheck } from './load-self-check.js';

type Code = keyof typeof vi;

export function presentSelfCheck(
  { articles, late, unfinished, schoolYears, ...made }: StoredSelfCheck,
  locale: Locale,
): SelfCheckShown {
  const words = locale === 'vi' ? vi : en;
  const kinds = kindWords(locale);
  const shown = ({ kind, seq, at, by }: Proof) => ({ seq, at, by, what: kinds[kind] ?? kind });
  return {
    ...made,
    schoolYears: [...schoolYears],
    articles: articles.map(({ article, lines }) => ({
      article,
      title: words[`self-check.article-${article}` as Code],
      lines: lines.map(({ code, cases, ...line }) => ({
        ...line,
        text: words[`self-check.item-${code}` as Code],
        cases: cases.map(shown),
      })),
    })),
    late: late.map(({ schoolYear, period, closes, className, ...one }) => ({
      ...shown(one),
      ...{ schoolYear, period, closes, className },
    })),
    unfinished: [...unfinished],
  };
}
