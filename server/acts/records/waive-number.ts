import type { z } from 'zod';
import type { waiveNumberSchema } from '../../../core/contract/signing.js';
import { isReleased, isSigned } from '../../../core/record/record-states.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { openClass } from './signing/before-class.js';

export interface WaiveNumberInput extends z.output<typeof waiveNumberSchema> {
  readonly caller: Caller;
  readonly classId: string;
}

/**
 * The principal lets a unit be released though its pupil has no personal number (H14): foreign, or not registered yet. A later word
 * takes an earlier one's place until the seal. Refuses with not-found, pupil-not-in-class, waiver-too-early, waiver-not-needed.
 */
export const waiveNumber = act({
  act: 'waive-number',
  place: ({ classId }: WaiveNumberInput) => ({ classId }),
  run: async (at, { caller, classId, pupil: id, reason, paper }): Promise<void> => {
    const { year } = await openClass(at, classId);
    if (!year.context.pupils.some((pupil) => pupil.id === id)) throw refuse('pupil-not-in-class');
    const stored = year.records.get(id);
    if (!stored || !isSigned(stored.state)) throw refuse('waiver-too-early');
    if (isReleased(stored.state) || year.personalIds.has(id)) throw refuse('waiver-not-needed');
    const decidedAt = at.clock().toISOString();
    const row = {
      ...{ unitId: stored.unitId, reason, paperKind: paper.kind, paperNumber: paper.number },
      ...{ decidedBy: caller.userId, decidedAt },
    };
    const { id: waiver } = await at.db.numberWaivers.create(row);
    await at.note(
      {
        kind: 'number.waived',
        ...{ classId, waiver, record: stored.id, version: stored.version, unit: stored.unitId },
        digest: sha256(JSON.stringify(row)),
      },
      { at: decidedAt },
    );
  },
});
