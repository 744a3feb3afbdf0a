import type { ResultBody } from '../contract/cells.js';
import { AWARD_NAMES } from '../fields/award-names.js';
import type { Assessment } from '../results/assess.js';
import { type SheetValues, valueAt } from '../sheet/values.js';
import { causeWords } from './causes.js';
import type { Locale } from './render.js';

const AWARDS = {
  HSXS: { vi: AWARD_NAMES.HSXS, en: `Excellent pupil (${AWARD_NAMES.HSXS})` },
  TIEU_BIEU: { vi: AWARD_NAMES.TIEU_BIEU, en: `Outstanding pupil (${AWARD_NAMES.TIEU_BIEU})` },
  SUDDEN: { vi: 'Khen thưởng đột xuất', en: 'Award during the year (Khen thưởng đột xuất)' },
} as const;

// Only recognition by the class makes an award that is not certain (TT27 article 13).
const SHORTLISTED = { vi: ' (có thể đề nghị)', en: ' (may be proposed)' } as const;

/**
 * A result as it is sent and shown: `because` and `awards` in words, `missing` as field keys (`fieldName` gives words).
 * The values tell which awards were ticked.
 */
export function presentAssessment(assessment: Assessment, values: SheetValues, locale: Locale): ResultBody {
  const { pupil, result, missing, because } = assessment;
  const ticked = valueAt(values, pupil, 'award.YEAR_END') !== null;
  const awards = assessment.awards.map((award) =>
    !assessment.certain && !ticked ? AWARDS[award][locale] + SHORTLISTED[locale] : AWARDS[award][locale],
  );
  if (valueAt(values, pupil, 'award.SUDDEN') !== null) awards.push(AWARDS.SUDDEN[locale]);
  return { pupil, result, missing: [...missing], awards, because: because.map((cause) => causeWords(cause, locale)) };
}
