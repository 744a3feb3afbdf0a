import { addDays, dayInVietnam, endsAt } from '../../../core/codes/day.js';
import { valuesDay } from '../../../core/locks/closing-days.js';
import { LOCK_GROUPS } from '../../../core/locks/lock-groups.js';
import type { LockInForce } from '../../../core/locks/lock-order.js';
import type { LockPart } from '../../../core/locks/lock-parts.js';
import type { ContextNow } from '../sheets/load-sheet-context.js';
import { locksOfSheet } from '../sheets/locks-of-sheet.js';

/** Days the authors have where the principal gives no end. */
const DAYS = 3;

/** It would be carried out after whatever was: the later execution decides. */
const AFTER_ALL = '9999-12-31T00:00:00.000Z';

/** When a return's opening ends where no end is given: on the third day after, at its last moment. */
export const usualEnd = (now: Date): string => endsAt(addDays(dayInVietnam(now), DAYS));

export interface ReturnTerms {
  /** The end where none is given; never past the lawful day. */
  readonly until: string;
  /** The last end there may be; past where the law has closed values already. */
  readonly latest: string;
  /** What stays closed though it is returned: to a lock "không ngoại lệ" and to the law a return does not give way (H8). */
  readonly closed: readonly LockPart[];
}

/** What a return of these pupils' year records would open at the context's moment, and what it would not. */
export function returnTerms(context: ContextNow, pupils: readonly string[]): ReturnTerms {
  // What a return makes of the records' states is not looked at: a signature is what it ends.
  const { states: _, ...facts } = context.locks;
  const { at, schoolYear, calendar, second } = facts;
  const groups = new Set(pupils.map((id) => (second?.has(id) ? 'second' : 'first')));
  const latest = [...groups].map((group) => endsAt(valuesDay(schoolYear, calendar, group))).reduce(later, '');
  const usual = usualEnd(new Date(at));
  const until = usual < latest ? usual : latest;
  const opening: LockInForce = {
    ...{ id: '', source: 'return', kind: 'open', period: facts.period, strict: false, from: AFTER_ALL, until: usual },
    scope: { kind: 'part', pupils, groups: LOCK_GROUPS },
  };
  const meant = new Set(pupils);
  const closed = locksOfSheet({
    ...context,
    locks: { ...facts, orders: [...facts.orders, opening] },
    pupils: context.pupils.filter(({ id }) => meant.has(id)),
  }).filter(({ open }) => !open);
  return { until, latest, closed };
}

const later = (a: string, b: string): string => (a > b ? a : b);
