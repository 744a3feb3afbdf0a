import { select } from '../../../store/sql.js';
import type { Reading } from '../../../runner/deps.js';
import type { PromotionLine } from './class-statements.js';
import type { ClassYear } from './class-year.js';

/** Of the current year; oldest first, so that a later one takes the earlier one's place. */
const DECISIONS = `
  SELECT d.id, d.pupil_id AS "pupil", d.number, d.promoted, d.reason, d.basis, u.name AS "by", d.decided_at AS "at"
  FROM promotion_decisions d JOIN users u ON u.id = d.decided_by
  WHERE d.school_year_id = $1 ORDER BY d.number`;

/** Decisions on going up of a year, by pupil. One statement. */
export async function loadDecisions({ db }: Pick<Reading, 'db'>, schoolYear: string): Promise<ClassYear['decisions']> {
  const lines = await select<PromotionLine>(db, DECISIONS, [schoolYear]);
  return new Map(lines.map((line) => [line.pupil, { ...line, promoted: Boolean(line.promoted) }]));
}
