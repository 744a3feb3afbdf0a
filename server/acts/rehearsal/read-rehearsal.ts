import type { z } from 'zod';
import type { REHEARSAL_ENDPOINTS } from '../../../core/contract/rehearsal.js';
import { lastRehearsalDay } from '../../../core/rehearsal/last-day.js';
import type { RehearsedDebt } from '../../../core/rehearsal/rehearse.js';
import { canAmong } from '../../../core/rights/allow.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { whenFresh } from '../progress/stale.js';
import { loadRehearsal, type RehearsalAsked } from './load-rehearsal.js';

type Answer = z.input<(typeof REHEARSAL_ENDPOINTS)['rehearsal']['answer']>;

/** What would be closed at the end of a day to come, and who owes what until then. Refuses with rehearsal-day. */
export const readRehearsal = (deps: Deps, input: RehearsalAsked & { readonly caller: Caller }): Promise<Answer> =>
  whenFresh(deps, () => seeRehearsal(deps, input));

const seeRehearsal = look({
  act: 'rehearse-locks',
  run: async (at, { caller: _, ...asked }: RehearsalAsked & { readonly caller: Caller }): Promise<Answer> => {
    const { year, years, today, day, periods, rows, remindedOf } = await loadRehearsal(at, asked);
    const shown = (debt: RehearsedDebt) => {
      const { kind, classId, period: sheet, subject, n, userId, name, office, now, then } = debt;
      const reminded = userId === null ? null : remindedOf(debt);
      const told = { reminded: reminded?.at ?? null, mail: reminded?.mail ?? null };
      return { kind, classId, period: sheet, subject, n, userId, name, office, now, then, ...told };
    };
    return {
      schoolYear: year.id,
      years: [...years],
      today,
      lastDay: lastRehearsalDay(year),
      day,
      by: asked.by,
      periods: [...periods],
      rows: rows.map(({ open, closed, debts, ...row }) => ({
        ...row,
        open: open.map((one) => ({ ...one, groups: [...one.groups] })),
        closed: [...closed],
        debts: debts.map(shown),
      })),
      can: canAmong(at.asker, ['remind', 'order-locks']),
    };
  },
});
