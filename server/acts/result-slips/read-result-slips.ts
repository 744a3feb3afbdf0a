import { PERIODS } from '../../../core/codes/periods.js';
import type { ResultSlips } from '../../../core/contract/result-slips.js';
import type { SlipPeriod } from '../../../core/record/print/result-slip-facts.js';
import { canAmong } from '../../../core/rights/allow.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Reader } from '../../store/reader.js';
import { select } from '../../store/sql.js';
import { slipsOfClass } from './parts/slips-of-class.js';

interface ReadInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly period?: SlipPeriod | undefined;
}

/** Whom a slip can be made for, and what is still missing of each. Refuses with not-found, not-allowed. */
export const readResultSlips = look({
  act: 'give-result-slips',
  place: ({ classId }: ReadInput) => ({ classId }),
  run: async (at, { classId, period: asked }): Promise<ResultSlips> => {
    const period = asked ?? (await newestOf(at.db, classId));
    const { className, schoolYear, slips } = await slipsOfClass(at, classId, period);
    return {
      ...{ classId, className, schoolYear, period },
      pupils: slips.map(({ slip: { pupil, missing }, signed }) => ({
        ...{ pupil: pupil.id, name: pupil.name, missing, signed },
      })),
      can: canAmong(at.asker, ['give-result-slips'], { classId }),
    };
  },
});

const SHEETS = 'SELECT period FROM sheets WHERE class_id = $1';

async function newestOf(db: Reader, classId: string): Promise<SlipPeriod> {
  const filled = new Set(
    (await select<{ readonly period: string }>(db, SHEETS, [classId])).map(({ period }) => period),
  );
  return PERIODS.findLast((period) => filled.has(period)) ?? PERIODS[0];
}
