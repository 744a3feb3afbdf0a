import { type Day, dayInVietnam, shownDay } from '../../../core/codes/day.js';
import { nextYear, schoolYearOn } from '../../../core/law/school-year.js';
import { refuse } from '../../ground/refused.js';
import type { Deps } from '../../runner/deps.js';
import { knock, type WithCode } from './parts/the-code.js';

/** Years a school can be begun with on a day: the one that is on, and the next. Refuses with clock-odd. */
export function yearsToBegin(today: Day): string[] {
  const year = schoolYearOn(today);
  if (year === null) throw refuse('clock-odd', { now: shownDay(today) });
  return [year, nextYear(year)];
}

/** Refuses with school-begun, first-run-code-wrong, first-run-code-ended, too-many-tries-here. */
export async function openFirstRun(deps: Deps, input: WithCode): Promise<{ today: string; years: string[] }> {
  await knock(deps, input);
  const today = dayInVietnam(deps.clock());
  return { today, years: yearsToBegin(today) };
}
