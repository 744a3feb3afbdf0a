/** What an order form holds, and the order it makes. */
import { boxOfMoment, momentOfBox } from '../../core/codes/day.js';
import type { ShownRequest } from '../../core/contract/lock-requests.js';
import type { LockOrderAsked, ShownOrder } from '../../core/contract/locks.js';
import { isFieldKey } from '../../core/fields/field-key.js';
import { type LockGroup, lockGroupOf } from '../../core/locks/lock-groups.js';
import { isSheetPeriod, type SheetPeriod } from '../../core/codes/periods.js';
import { RECORD_SHEET } from '../../core/law/record-sheet.js';
import type { Grade } from '../../core/law/law.js';
import type { Chosen } from '../frame/route.js';

export interface OrderDraft {
  readonly kind: 'lock' | 'open';
  readonly scope: 'school' | 'grade' | 'class' | 'group' | 'pupil';
  readonly grade: Grade;
  readonly classId: string;
  readonly group: LockGroup;
  readonly pupil: string;
  readonly period: SheetPeriod | '';
  readonly strict: boolean;
  readonly reopen: boolean;
  readonly urgent: boolean;
  /** Minutes from the execution; '' where `until` names the end, as the box has it. */
  readonly minutes: string;
  readonly until: string;
  readonly reason: string;
}

const LONGEST_REASON = 500;

export const NEW_DRAFT: OrderDraft = {
  kind: 'lock',
  scope: 'class',
  grade: 1,
  classId: '',
  group: 'TV',
  pupil: '',
  period: RECORD_SHEET,
  strict: false,
  reopen: false,
  urgent: false,
  minutes: '1440',
  until: '',
  reason: '',
};

/** The smallest opening that takes in all that was asked for, and helps: what is signed it brings back. */
export function draftFor({ classId, period, cells, reason, signed }: ShownRequest): OrderDraft {
  const pupils = [...new Set(cells.map(({ pupil }) => pupil))];
  const groups = [...new Set(cells.flatMap(({ field }) => (isFieldKey(field) ? [lockGroupOf(field)] : [])))];
  const scope = pupils.length === 1 ? 'pupil' : groups.length === 1 ? 'group' : 'class';
  const [pupil = ''] = pupils;
  const [group = 'TV'] = groups;
  return { ...NEW_DRAFT, kind: 'open', scope, classId, pupil, group, period, reason, reopen: signed };
}

/** An opening for one pupil, as an address asks for it: a return that a lock stands in the way of. */
export function draftOf({ classId, pupil, period, reason = '' }: Chosen): OrderDraft | null {
  if (classId === undefined || pupil === undefined || period === undefined || !isSheetPeriod(period)) return null;
  return {
    ...NEW_DRAFT,
    kind: 'open',
    scope: 'pupil',
    classId,
    pupil,
    period,
    reason: reason.slice(0, LONGEST_REASON),
  };
}

/** The same order given anew; a named end that has passed is chosen again. `now`: an instant. */
export function draftAgain(order: ShownOrder, now: string): OrderDraft {
  const { kind, scope, period, strict, reopen, urgent, reason } = order;
  const said = { kind, period: period ?? ('' as const), strict, reopen, urgent, reason };
  const draft = { ...NEW_DRAFT, ...said, ...(kind === 'open' && endAgain(order, now)) };
  switch (scope.kind) {
    case 'school':
      return { ...draft, scope: 'school' };
    case 'grade':
      return { ...draft, scope: 'grade', grade: scope.grade };
    case 'class':
      return { ...draft, scope: 'class', classId: scope.classId };
    case 'group':
      return { ...draft, scope: 'group', classId: scope.classId, group: scope.group };
    case 'pupil':
      return { ...draft, scope: 'pupil', pupil: scope.pupil };
    case 'part':
      return draft;
  }
}

function endAgain({ minutes, until }: ShownOrder, now: string): Pick<OrderDraft, 'minutes' | 'until'> {
  if (minutes !== null) return { minutes: String(minutes), until: '' };
  return { minutes: '', until: until !== null && until > now ? boxOfMoment(new Date(until)) : '' };
}

/** What is missing before it can be sent; empty where nothing is. */
export function missingOf({
  kind,
  scope,
  classId,
  pupil,
  minutes,
  until,
  reason,
}: OrderDraft): ('place' | 'end' | 'reason')[] {
  const missing: ('place' | 'end' | 'reason')[] = [];
  const needsClass = scope === 'class' || scope === 'group' || scope === 'pupil';
  if ((needsClass && classId === '') || (scope === 'pupil' && pupil === '')) missing.push('place');
  if (kind === 'open' && minutes === '' && Number.isNaN(momentOfBox(until).getTime())) missing.push('end');
  if (reason.trim().length < 3) missing.push('reason');
  return missing;
}

export function orderOf(draft: OrderDraft, schoolYear: string): LockOrderAsked {
  const { kind, strict, reopen, minutes, until } = draft;
  const said = { schoolYear, scope: scopeOf(draft), period: draft.period === '' ? null : draft.period };
  if (kind === 'lock') return { kind, ...said, strict };
  return {
    kind,
    ...said,
    reopen,
    minutes: minutes === '' ? null : Number(minutes),
    until: minutes === '' ? momentOfBox(until).toISOString() : null,
  };
}

function scopeOf({ scope, grade, classId, group, pupil }: OrderDraft): LockOrderAsked['scope'] {
  switch (scope) {
    case 'school':
      return { kind: 'school' };
    case 'grade':
      return { kind: 'grade', grade };
    case 'class':
      return { kind: 'class', classId };
    case 'group':
      return { kind: 'group', classId, group };
    case 'pupil':
      return { kind: 'pupil', pupil };
  }
}
