import { type Asker, may } from '../../../core/rights/allow.js';
import { SPEAKS_FOR_ITSELF } from '../../../core/brought-years/brought-states.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import type { Reading } from '../../runner/deps.js';
import { inForce } from '../../store/in-force.js';
import { select } from '../../store/sql.js';
import type { Found } from './work-lines.js';

/** By the class each pupil is in. $1 day, $2 who looks, $3 the verdict that needs nobody. */
const WAITING = `
  SELECT c.id AS "classId", c.name AS "className", COUNT(*) AS n
  FROM brought_years b JOIN enrolments e ON e.pupil_id = b.pupil_id AND ${inForce('$1', 'e')}
  JOIN classes c ON c.id = e.class_id
  WHERE b.entered_by <> $2 AND (b.verdict IS NULL OR b.verdict <> $3)
    AND NOT EXISTS (SELECT 1 FROM brought_decisions d WHERE d.brought_id = b.id)
  GROUP BY c.id, c.name, c.position ORDER BY c.position`;

/** Years brought along that others entered, to be held against their sources (G4). One statement at most. */
export async function broughtWork({ db, clock }: Reading, asker: Asker): Promise<readonly Found[]> {
  const led = asker.duties.some(({ classId }) => may(asker, 'decide-brought-year', { classId }));
  if (!led && !asker.hats.some((hat) => hat !== 'teacher' && hat !== 'administrator')) return [];
  const lines = await select<{ classId: string; className: string; n: number | string }>(db, WAITING, [
    dayInVietnam(clock()),
    asker.userId,
    SPEAKS_FOR_ITSELF,
  ]);
  return lines
    .filter(({ classId }) => may(asker, 'decide-brought-year', { classId }))
    .map(({ n, ...place }) => ({ ...place, subject: null, n: Number(n) }));
}
