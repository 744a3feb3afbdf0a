import { stateOf } from '../../../../core/record/record-states.js';
import { allows } from '../../../../core/record/record-states.js';
import { groupBy } from '../../../ground/group-by.js';
import type { Acting } from '../../../runner/act.js';
import type { LockOrderRow } from '../../../store/models/locks.js';
import { loadClassYear } from '../../records/signing/load-class-year.js';
import { storeReturns } from '../../records/signing/store-returns.js';
import type { PupilInScope } from './pupils-in-scope.js';

/** Signed records inside an opening go back to be entered, by the word of who ordered it; what was released stays. */
export async function reopenRecords(
  at: Acting,
  { id, orderedBy, reason }: LockOrderRow,
  pupils: readonly PupilInScope[],
): Promise<void> {
  const signed = pupils.filter(({ state }) => state !== null && allows(state, 'return'));
  for (const [classId, lines] of groupBy(signed, (line) => line.classId)) {
    const year = await loadClassYear(at, classId);
    const named = new Set(lines.map(({ pupil }) => pupil));
    const records = [...(year?.records ?? [])].filter(
      ([pupil, record]) => named.has(pupil) && allows(stateOf(record), 'return'),
    );
    if (!year || records.length === 0) continue;
    await storeReturns(at, {
      year,
      classId,
      reason,
      by: orderedBy,
      delegationId: null,
      orderId: id,
      returned: new Map(records),
      subjects: [],
    });
  }
}
