import { Op } from 'sequelize';
import type { SubjectCode } from '../../../../core/fields/subjects.js';
import { moveOf, type RecordState } from '../../../../core/record/record-states.js';
import type { Acting } from '../../../runner/act.js';
import { sha256 } from '../../../ground/digests.js';
import type { ClassYear, StoredRecord } from './class-year.js';
import { keepSignedRows, withoutReturned } from './signed-rows.js';

export interface ToReturn {
  readonly year: ClassYear;
  readonly classId: string;
  readonly reason: string;
  /** Whose word it is: a leader's, or of who ordered the opening that is carried out. */
  readonly by: string;
  readonly delegationId: string | null;
  /** The opening that brings them back. */
  readonly orderId?: string;
  /** By pupil; in states that know a return. */
  readonly returned: ReadonlyMap<string, StoredRecord>;
  readonly subjects: readonly SubjectCode[];
}

/** Signatures of these records' versions end, and those of the subject teachers where a subject is named; with its event. */
export async function storeReturns(
  { db, clock, note }: Pick<Acting, 'db' | 'clock' | 'note'>,
  { year, classId, reason, by, delegationId, orderId, returned, subjects }: ToReturn,
): Promise<void> {
  const records = [...returned.values()];
  const at = clock().toISOString();
  for (const [state, ids] of leadingTo(records)) {
    await db.units.update({ state }, { where: { id: { [Op.in]: ids } } });
  }
  await db.recordReturns.bulkCreate(
    records.map(({ id, version }) => ({
      recordId: id,
      version,
      returnedBy: by,
      returnedAt: at,
      reason,
      subjects: JSON.stringify(subjects),
      rowsUntil: year.newestRow,
    })),
  );
  await keepSignedRows(db, year, withoutReturned(returned.keys(), subjects));
  await note(
    {
      kind: 'records.returned',
      classId,
      records: records.map(({ id, version }) => ({ record: id, version })),
      subjects: [...subjects],
      reasonDigest: sha256(reason),
      delegationId,
      ...(orderId !== undefined && { orderId }),
    },
    { at },
  );
}

/** Where a return leads these, with the units of each. */
function leadingTo(records: readonly StoredRecord[]): ReadonlyMap<RecordState, readonly number[]> {
  const states = new Map<RecordState, number[]>();
  for (const { state, unitId } of records) {
    const { to } = moveOf(state, 'return')!;
    states.set(to, [...(states.get(to) ?? []), unitId]);
  }
  return states;
}
