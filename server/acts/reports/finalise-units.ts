import type { LawGroup } from '../../../core/locks/closing-days.js';
import { allows } from '../../../core/record/record-states.js';
import { MOST_CODES } from '../../../core/wire/finalising.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { heldPupils } from '../../trail/holds/held-pupils.js';
import { keepReport } from './parts/keep-report.js';
import { releasedUnits } from './parts/released-units.js';
import { sendSoon } from './send-due.js';

export interface FinaliseUnitsInput {
  readonly caller: Caller;
  readonly schoolYear: string;
  readonly groups: readonly LawGroup[];
}

/**
 * Chốt dữ liệu học bạ: the principal's word over everything that was accepted of these groups, in effect once the office has
 * confirmed it. Refuses with finalise-nothing and report-unit-held.
 */
const finalise = act({
  act: 'finalise',
  run: async (at, { schoolYear, groups }: FinaliseUnitsInput): Promise<{ reports: string[]; units: number }> => {
    const units = (await releasedUnits(at.db)).filter(
      (unit) => unit.schoolYear === schoolYear && groups.includes(unit.group) && allows(unit.state, 'finalise'),
    );
    if (units.length === 0) throw refuse('finalise-nothing');
    const held = await heldPupils(at.db);
    const names = units.filter(({ pupil }) => held.has(pupil)).map(({ name }) => name);
    if (names.length > 0) throw refuse('report-unit-held', { names: names.join(', ') });
    const reports: string[] = [];
    for (let from = 0; from < units.length; from += MOST_CODES) {
      const id = at.newId();
      await keepReport(at, { id, what: 'finalise', schoolYear }, units.slice(from, from + MOST_CODES));
      reports.push(id);
    }
    return { reports, units: units.length };
  },
  refused: (_, code) => ({ kind: 'report.refused', report: null, code }),
});

export async function finaliseUnits(
  deps: Deps,
  input: FinaliseUnitsInput,
): Promise<{ reports: string[]; units: number }> {
  const done = await finalise(deps, input);
  sendSoon(deps);
  return done;
}
