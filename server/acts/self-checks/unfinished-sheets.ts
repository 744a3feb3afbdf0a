import type { SelfCheck } from '../../../core/audit/self-check.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import type { Looking } from '../../runner/act.js';
import { loadHeatMap } from '../progress/read-heat-map.js';
import { firstDays, type YearDays } from './year-days.js';

/** What sheets of these years whose day has passed lack today. The map of each. Throws StaleProjections. */
export async function unfinishedSheets(at: Looking, years: readonly YearDays[]): Promise<SelfCheck['unfinished']> {
  const today = dayInVietnam(at.clock());
  const unfinished: SelfCheck['unfinished'][number][] = [];
  for (const year of years) {
    const { id: schoolYear } = year;
    for (const [period, first] of firstDays(year)) {
      if (first >= today) continue;
      const { rows } = await loadHeatMap(at, { year: schoolYear, period });
      for (const { className, grade, closes, cells } of rows) {
        if (closes === null || closes >= today) continue;
        for (const { sheet, group, filled, asked } of cells)
          if (sheet === period && filled < asked)
            unfinished.push({ schoolYear, period, className, grade, group, filled, asked });
      }
    }
  }
  return unfinished;
}
