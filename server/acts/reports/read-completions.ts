import type { Completions } from '../../../core/contract/completions.js';
import { canAmong } from '../../../core/rights/allow.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { livingYears } from '../school/living-years.js';
import { groupDay, groupEnds, LAW_GROUPS } from './parts/group-days.js';
import { calendars } from './parts/released-units.js';
import { signedCompletions } from './parts/signed-completions.js';

/** Groups of the living years, and of every year something was signed for. */
export const readCompletions = look({
  act: 'read-reports',
  run: async (at, _: { readonly caller: Caller }): Promise<Completions> => {
    const now = at.clock().toISOString();
    const signed = await signedCompletions(at.db);
    const calendarOf = await calendars(at.db);
    const living = (await livingYears(at)).map(({ id }) => id);
    const years = [...new Set([...living, ...signed.map(({ schoolYear }) => schoolYear)])].sort().reverse();
    return {
      groups: years.flatMap((schoolYear) => {
        const calendar = calendarOf.get(schoolYear)!;
        return LAW_GROUPS.map((group) => ({
          ...{ schoolYear, group, ends: groupDay(schoolYear, calendar, group) },
          over: now >= groupEnds(schoolYear, calendar, group),
          signed: signed
            .filter((one) => one.schoolYear === schoolYear && one.group === group)
            .map(({ id, number, signedAt, by }) => ({ id, number, signedAt, by })),
        }));
      }),
      can: canAmong(at.asker, ['sign-completion']),
    };
  },
});
