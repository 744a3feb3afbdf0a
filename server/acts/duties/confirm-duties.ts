import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { loadCurrentYear } from '../school/load-school.js';

/** The principal's word on the year's duties as they stand; from then on the administrator's changes wait for her. */
export const confirmDuties = act({
  act: 'confirm-duties',
  run: async (at, { caller }: { readonly caller: Caller }): Promise<Record<string, never>> => {
    const { id: schoolYearId } = await loadCurrentYear(at.db);
    const confirmedAt = at.clock().toISOString();
    await at.db.dutyConfirmations.create({ schoolYearId, confirmedBy: caller.userId, confirmedAt });
    await at.note({ kind: 'duties.confirmed', schoolYear: schoolYearId });
    return {};
  },
});
