import type { SheetPeriod } from '../../../core/codes/periods.js';
import { stagesOf } from '../../../core/record/group-counts.js';
import { may } from '../../../core/rights/allow.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { loadHeatMap } from './read-heat-map.js';
import { whenFresh } from './stale.js';

interface NoteInput {
  readonly caller: Caller;
  readonly year: string;
  readonly period: SheetPeriod;
  /** At least one. */
  readonly classIds: readonly string[];
  readonly note: string;
}

/** A leader's note that she checked how far classes are, with what she saw (regulation 6.5, 11.2). Refuses with not-found, not-allowed. */
export const noteCheck = async (deps: Deps, input: NoteInput): Promise<Record<string, never>> => {
  await whenFresh(deps, () => keepCheck(deps, input));
  return {};
};

const keepCheck = act({
  act: 'note-check',
  place: ({ classIds }: NoteInput) => ({ classId: classIds[0]! }),
  run: async (at, { caller, year, period, classIds, note }: NoteInput): Promise<void> => {
    const { rows } = await loadHeatMap(at, { year, period });
    const shown = new Set(rows.map(({ classId }) => classId));
    const named = [...new Set(classIds)];
    if (named.some((classId) => !shown.has(classId) || !may(at.asker, 'note-check', { classId })))
      throw refuse('not-found');
    // By class: whoever reads it later is shown the numbers of those she sees.
    const stagesIn = (classId: string) => stagesOf(rows.flatMap((row) => (row.classId === classId ? row.cells : [])));
    const stages = Object.fromEntries(named.map((classId) => [classId, stagesIn(classId)]));
    const id = at.newId();
    await at.db.progressChecks.create({
      ...{ id, schoolYearId: year, period, note },
      ...{ classIds: JSON.stringify(named), stages: JSON.stringify(stages) },
      ...{ checkedBy: caller.userId, checkedAt: at.clock().toISOString() },
    });
    const noteDigest = sha256(note);
    await at.note({ kind: 'progress.checked', check: id, schoolYear: year, period, classIds: named, noteDigest });
  },
});
