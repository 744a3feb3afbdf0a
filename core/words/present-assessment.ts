import type { ResultBody } from '../contract/cells.js';
import type { Assessment } from '../results/assess.js';
import { type SheetValues, valueAt } from '../sheet/values.js';
import { causeWords } from './causes.js';
import type { Locale } from './render.js';

const AWARDS = {
  HSXS: { vi: 'Học sinh Xuất sắc', en: 'Excellent pupil (Học sinh Xuất sắc)' },
  TIEU_BIEU: {
    vi: 'Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện',
    en: 'Outstanding pupil (Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện)',
  },
  SUDDEN: { vi: 'Khen thưởng đột xuất', en: 'Award during the year (Khen thưởng đột xuất)' },
} as const;

// Only recognition by the class makes the second award (TT27 article 13).
const SHORTLISTED = { vi: ' (có thể đề nghị)', en: ' (may be proposed)' } as const;

/**
 * A result as it is sent and shown: `because` and `awards` in words, `missing` as field keys (`fieldName` gives words).
 * The values tell which awards were ticked.
 */
export function presentAssessment(assessment: Assessment, values: SheetValues, locale: Locale): ResultBody {
  const { pupil, result, missing, because } = assessment;
  const ticked = valueAt(values, pupil, 'award.YEAR_END') !== null;
  const awards = assessment.awards.map((award) =>
    award === 'TIEU_BIEU' && !ticked ? AWARDS[award][locale] + SHORTLISTED[locale] : AWARDS[award][locale],
  );
  if (valueAt(values, pupil, 'award.SUDDEN') !== null) awards.push(AWARDS.SUDDEN[locale]);
  return { pupil, result, missing: [...missing], awards, because: because.map((cause) => causeWords(cause, locale)) };
}
