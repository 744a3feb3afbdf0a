import type { SlipStep } from '../../../../core/covers/slip-states.js';
import type { Reader } from '../../../store/reader.js';
import { listOf, select } from '../../../store/sql.js';

export interface SlipNow {
  readonly step: SlipStep;
  readonly seen: string;
  readonly at: string;
  readonly by: string;
}

/** $1 school year, followed by pupils. */
const SLIPS = `
  SELECT s.pupil_id AS pupil, s.step, s.seen, s.noted_at AS at, u.name AS by
  FROM cover_slips s JOIN users u ON u.id = s.noted_by WHERE s.school_year_id = $1 AND s.pupil_id IN `;

const ORDER = `ORDER BY s.noted_at, CASE WHEN s.step = 'printed' THEN 0 ELSE 1 END, s.id`;

/** The last of each pupil's; of one moment what came back counts over what was printed. One statement. */
export async function loadSlips(
  db: Reader,
  schoolYear: string,
  pupils: readonly string[],
): Promise<ReadonlyMap<string, SlipNow>> {
  if (pupils.length === 0) return new Map();
  const lines = await select<SlipNow & { readonly pupil: string }>(db, `${SLIPS}${listOf(pupils, 2)} ${ORDER}`, [
    schoolYear,
    ...pupils,
  ]);
  return new Map(lines.map(({ pupil, ...slip }) => [pupil, slip]));
}
