import { select } from '../../../store/sql.js';
import type { Reading } from '../../../runner/deps.js';

const MISSED = `
  SELECT u.id FROM units u JOIN prints p ON p.unit_id = u.id AND p.number = u.print JOIN records r ON r.id = u.record_id
  WHERE r.class_id = $1 AND p.stamp = 'missed'`;

/** Units of a class whose print in force missed a time stamp, of its seal or over all. One statement. */
export async function missedPrints({ db }: Pick<Reading, 'db'>, classId: string): Promise<ReadonlySet<number>> {
  return new Set((await select<{ id: number }>(db, MISSED, [classId])).map(({ id }) => id));
}
