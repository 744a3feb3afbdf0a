/** The unit in hand of a pupil's only record, as it is stored. */
import assert from 'node:assert/strict';
import type { Database } from '../../server/store/open-database.js';
import type { UnitRow } from '../../server/store/models/units.js';

export async function unitOf(db: Database, pupilId: string): Promise<UnitRow> {
  const record = await db.records.findOne({ where: { pupilId }, raw: true });
  const unit = await db.units.findOne({ where: { recordId: record!.id }, order: [['number', 'DESC']], raw: true });
  assert.ok(unit, pupilId);
  return unit;
}

export const unitIdOf = async (db: Database, pupilId: string): Promise<number> => (await unitOf(db, pupilId)).id;
