import type { SchoolYear } from '../../../core/law/law-for.js';
import type { LockInForce } from '../../../core/locks/lock-order.js';
import { select } from '../../store/sql.js';
import type { Reading } from '../../runner/deps.js';

const ORDERS = `
  SELECT in_force AS text FROM lock_executions WHERE school_year_id = $1 AND (until IS NULL OR until > $2)`;

/** Orders of a year that were carried out and still count. One statement. */
export async function ordersOfYear(
  { db, clock }: Pick<Reading, 'db' | 'clock'>,
  schoolYear: SchoolYear,
): Promise<LockInForce[]> {
  const lines = await select<{ text: string }>(db, ORDERS, [schoolYear, clock().toISOString()]);
  return lines.map(({ text }) => JSON.parse(text) as LockInForce);
}
