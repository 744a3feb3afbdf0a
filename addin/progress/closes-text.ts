/** By which day the sheets of the rows shown close: one day, or grade by grade where they differ (H26). */
import type { HeatRow } from '../../core/contract/heat-map.js';
import type { Words } from '../words/words.js';

/** Null where no row has a day. Of grades without one nothing is said. */
export function closesText(
  rows: readonly Pick<HeatRow, 'ofGrade' | 'closes'>[],
  { t, day }: Pick<Words, 't' | 'day'>,
): string | null {
  const [first] = rows;
  if (!first) return null;
  if (rows.every(({ closes }) => closes === first.closes))
    return first.closes === null ? null : t('heat.closes', { day: day(first.closes) });
  const list = [...new Set(rows.flatMap(({ closes }) => closes ?? []))].sort().map((closes) => {
    const grades = new Set(rows.filter((one) => one.closes === closes).map(({ ofGrade }) => ofGrade));
    return t('heat.closes-grade', { grades: [...grades].sort((a, b) => a - b).join(', '), day: day(closes) });
  });
  return t('heat.closes', { day: list.join('; ') });
}
