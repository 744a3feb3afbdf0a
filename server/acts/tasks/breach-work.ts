/** Breaches of personal data nobody has told the authority of, for who decides and who keeps the machine. */
import { noticeDue } from '../../../core/breaches/clock.js';
import { dayInVietnam, daysUntil } from '../../../core/codes/day.js';
import { targetOf } from '../../../core/law/school-calendar.js';
import { type Asker, may } from '../../../core/rights/allow.js';
import { FOUND_AT } from '../breaches/parts/found-sql.js';
import type { Reading } from '../../runner/deps.js';
import { select } from '../../store/sql.js';
import type { Due } from './work-lines.js';

const UNDECIDED = `
  SELECT COUNT(*) AS n, MIN(${FOUND_AT}) AS first FROM breaches b
  WHERE NOT EXISTS (SELECT 1 FROM breach_entries e WHERE e.breach_id = b.id AND e.kind <> 'supplement')`;

/** Days by which a line says that a day has passed: the named one and the one before it count themselves (decision 22). */
const OVERDUE = -2;

/** How many, and the deadline of the one found first. One statement, and none for whom it does not concern. */
export async function breachWork(
  { db, clock }: Reading,
  asker: Asker,
): Promise<{ readonly n: number; readonly due: Due | null }> {
  const concerns = may(asker, 'decide-breach') || (may(asker, 'enter-breach') && asker.hats.includes('administrator'));
  if (!concerns) return { n: 0, due: null };
  const [found] = await select<{ n: number | string; first: string | null }>(db, UNDECIDED, []);
  if (!found || found.first === null) return { n: 0, due: null };
  const [now, moment] = [clock(), noticeDue(found.first)];
  const deadline = dayInVietnam(new Date(moment));
  const days = daysUntil(dayInVietnam(now), targetOf(deadline));
  // Its hour may pass long before its day does.
  const daysLeft = now.toISOString() > moment ? Math.min(days, OVERDUE) : days;
  return { n: Number(found.n), due: { deadline, daysLeft } };
}
