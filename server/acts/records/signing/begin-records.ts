import { dayInVietnam } from '../../../../core/codes/day.js';
import { FIRST_STATE } from '../../../../core/record/record-states.js';
import type { PupilId } from '../../../../core/sheet/values.js';
import type { Deps } from '../../../runner/deps.js';
import type { ClassYear, StoredRecord } from './class-year.js';
import { loadRecords } from './load-records.js';

/**
 * Give the pupils of a class who have none yet a record, and set aside code and day of its first unit: both stand in what the
 * homeroom teacher is about to sign, whose signature begins the unit. Until then it stays at version 0. Done again, it does
 * nothing.
 */
export async function beginRecords(
  deps: Deps,
  year: ClassYear,
  pupils: readonly PupilId[],
): Promise<ReadonlyMap<PupilId, StoredRecord>> {
  const fresh = pupils.filter((pupil) => !year.records.has(pupil));
  if (fresh.length === 0) return year.records;
  const { class: klass, schoolYear } = year.context;
  const madeOn = dayInVietnam(deps.clock());
  await deps.db.writes.run(async (transaction) => {
    await deps.db.records.bulkCreate(
      fresh.map((pupilId) => ({ pupilId, classId: klass.id, schoolYearId: schoolYear })),
      // Two who open the class at once begin its records once.
      { transaction, ignoreDuplicates: true },
    );
    const records = await deps.db.records.findAll({
      where: { classId: klass.id, pupilId: fresh },
      raw: true,
      transaction,
    });
    await deps.db.units.bulkCreate(
      records.map(({ id }) => ({
        ...{ recordId: id, number: 1, lookupCode: deps.newId(), madeOn, state: FIRST_STATE, version: 0 },
      })),
      { transaction, ignoreDuplicates: true },
    );
  });
  return new Map([...year.records, ...(await loadRecords(deps.db, klass.id))]);
}
