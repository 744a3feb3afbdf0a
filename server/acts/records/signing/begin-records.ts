import { dayInVietnam } from '../../../../core/codes/day.js';
import type { PupilId } from '../../../../core/sheet/values.js';
import type { Deps } from '../../deps.js';
import type { ClassYear, StoredRecord } from './class-year.js';

/**
 * Give the pupils of a class who have none yet a record with its lookup code and day: both stand in what the homeroom
 * teacher is about to sign. A record nobody signs stays at version 0. Done again, it does nothing.
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
      fresh.map((pupilId) => ({
        pupilId,
        classId: klass.id,
        schoolYearId: schoolYear,
        state: 'entering' as const,
        version: 0,
        lookupCode: deps.newId(),
        madeOn,
      })),
      // Two who open the class at once begin its records once.
      { transaction, ignoreDuplicates: true },
    );
  });
  const stored = await deps.db.records.findAll({ where: { classId: klass.id, pupilId: fresh }, raw: true });
  const begun = stored.map(({ id, pupilId, lookupCode, madeOn: day }): [PupilId, StoredRecord] => [
    pupilId,
    {
      id,
      state: 'entering',
      version: 0,
      lookupCode,
      madeOn: day,
      versions: new Map(),
      signatures: new Map(),
      returns: [],
    },
  ]);
  return new Map([...year.records, ...begun]);
}
