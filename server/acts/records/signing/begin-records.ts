import { dayInVietnam } from '../../../../core/codes/day.js';
import { FIRST_STATE } from '../../../../core/record/record-states.js';
import type { PupilId } from '../../../../core/sheet/values.js';
import type { Acting } from '../../../runner/act.js';
import type { ClassYear, StoredRecord } from './class-year.js';
import { loadRecords } from './load-records.js';

/**
 * Give the pupils of a class who have none yet a record, and set aside code and day of its first unit: both stand in what the
 * homeroom teacher is about to sign, whose signature begins the unit. Until then it stays at version 0. Done again, it does
 * nothing.
 */
export async function beginRecords(
  { db, clock, newId }: Pick<Acting, 'db' | 'clock' | 'newId'>,
  year: ClassYear,
  pupils: readonly PupilId[],
): Promise<ReadonlyMap<PupilId, StoredRecord>> {
  const fresh = pupils.filter((pupil) => !year.records.has(pupil));
  if (fresh.length === 0) return year.records;
  const { class: klass, schoolYear } = year.context;
  const madeOn = dayInVietnam(clock());
  await db.records.bulkCreate(
    fresh.map((pupilId) => ({ pupilId, classId: klass.id, schoolYearId: schoolYear })),
    // Two who open the class at once begin its records once.
    { ignoreDuplicates: true },
  );
  const records = await db.records.findAll({ where: { classId: klass.id, pupilId: fresh }, raw: true });
  await db.units.bulkCreate(
    records.map(({ id }) => ({
      ...{ recordId: id, number: 1, lookupCode: newId(), madeOn, state: FIRST_STATE, version: 0 },
    })),
    { ignoreDuplicates: true },
  );
  return new Map([...year.records, ...(await loadRecords(db, klass.id))]);
}
