import { endsAt, shownDay } from '../../../../core/codes/day.js';
import type { LockOrderAsked } from '../../../../core/contract/locks.js';
import { valuesDay } from '../../../../core/locks/closing-days.js';
import type { SchoolCalendar } from '../../../../core/law/school-calendar.js';
import { refuse } from '../../../ground/refused.js';
import type { Reading } from '../../../runner/deps.js';
import { type PupilInScope, pupilsInScope } from './pupils-in-scope.js';

/**
 * Refuses an order nobody could carry out: not-found, order-scope-gone, order-end-needed, order-end-past, order-past-law.
 * Resolves to the pupils it takes in. Two statements.
 */
export async function judgeOrder(
  at: Pick<Reading, 'db' | 'clock'>,
  order: LockOrderAsked,
): Promise<{ readonly calendar: SchoolCalendar; readonly pupils: readonly PupilInScope[] }> {
  const { schoolYear, scope } = order;
  const year = await at.db.schoolYears.findByPk(schoolYear, { attributes: ['calendar'], raw: true });
  if (!year) throw refuse('not-found');
  const calendar = JSON.parse(year.calendar) as SchoolCalendar;
  if (order.kind === 'open') {
    const { until, minutes } = order;
    if ((until === null) === (minutes === null)) throw refuse('order-end-needed');
    const now = at.clock();
    const end = until ?? new Date(now.getTime() + minutes! * 60_000).toISOString();
    if (end <= now.toISOString()) throw refuse('order-end-past');
    const day = valuesDay(schoolYear, calendar, 'second');
    if (end > endsAt(day)) throw refuse('order-past-law', { day: shownDay(day) });
  }
  const pupils = await pupilsInScope(at, schoolYear, scope);
  if (pupils.length === 0) throw refuse(scope.kind === 'school' ? 'order-of-nothing' : 'order-scope-gone');
  return { calendar, pupils };
}
