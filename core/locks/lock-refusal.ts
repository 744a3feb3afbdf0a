import { type Refusal, refusal } from '../codes/refusal.js';
import { shownDay } from '../codes/day.js';
import { isReleased, mayChangeValues, type RecordState } from '../record/record-states.js';
import type { ClosedVerdict } from './lock-table.js';

/** Why a closed field takes no value, and with its words what to do now. */
export function lockRefusal({ by, day }: ClosedVerdict): Refusal {
  const named = { day: day === null ? '' : shownDay(day) };
  switch (by) {
    case 'signed':
      return refusal('record-signed');
    case 'released':
      return refusal('record-released');
    case 'law':
      return refusal('closed-by-law', named);
    case 'window':
      return refusal('closed-by-calendar', named);
    case 'order':
      return refusal('closed-by-order');
    case 'strict-order':
      return refusal('closed-by-strict-order');
  }
}

/** Why nothing changes any more of what a record will say, or null while it may. */
export const recordRefusal = (state: RecordState): Refusal | null =>
  mayChangeValues(state) ? null : refusal(isReleased(state) ? 'record-released' : 'record-signed');
