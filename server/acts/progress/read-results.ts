import { planCounts } from '../../../core/words/counts-book.js';
import type { ResultCounts } from '../../../core/contract/result-counts.js';
import type { Locale } from '../../../core/words/render.js';
import { writeWorkbook } from '../../files/write-workbook.js';
import { act, look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { fileName } from '../sheets/workbook/file-name.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';
import { type CountsAsked, loadResultCounts } from './count-results.js';

/** Refuses with not-allowed, not-found. */
export const readResults = look({
  act: 'read-results',
  run: (at, { year, period }: CountsAsked & { readonly caller: Caller }): Promise<ResultCounts> =>
    loadResultCounts(at, { year, period }),
});

const exported = act({
  act: 'read-results',
  run: async (at, { year, period }: CountsAsked & { readonly caller: Caller }): Promise<ResultCounts> => {
    const counts = await loadResultCounts(at, { year, period });
    await at.note({ kind: 'result-counts.exported', schoolYear: counts.schoolYear, period: counts.period });
    return counts;
  },
});

/** A row for each class, grade, subject and level, ready for a pivot table. Refuses with not-allowed, not-found. */
export async function exportResults(
  deps: Deps,
  { locale, ...input }: CountsAsked & { readonly caller: Caller; readonly locale: Locale },
): Promise<IssuedWorkbook> {
  const counts = await exported(deps, input);
  const bytes = await writeWorkbook(planCounts(counts, locale));
  return { name: fileName(`thống kê kết quả ${counts.schoolYear}`), bytes };
}
