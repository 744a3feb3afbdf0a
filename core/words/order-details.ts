/** What an order is about, as the trail says it beside class and pupil: lock or open, the scope, the period. */
import type { SheetPeriod } from '../codes/periods.js';
import { isSubject } from '../fields/subjects.js';
import type { LockScope } from '../locks/lock-order.js';
import { fill } from '../text/fill.js';
import * as en from './en/trail-details.js';
import { locks as enLocks } from './en/ui-locks.js';
import { subjectName } from './fields.js';
import type { Locale } from './render.js';
import * as vi from './vi/trail-details.js';
import { locks as viLocks } from './vi/ui-locks.js';

export interface OrderSaid {
  readonly what: 'lock' | 'open';
  readonly scope: LockScope;
  readonly period: SheetPeriod | null;
}

export function orderDetails({ what, scope, period }: OrderSaid, locale: Locale): readonly string[] {
  const [details, words] = locale === 'vi' ? [vi, viLocks] : [en, enLocks];
  const when = period === null ? words['locks.every-period'].toLowerCase() : details.trailPeriods[period];
  const where = whereText(scope, words, locale);
  return [details.trailDetails[what], ...(where === null ? [] : [where]), when];
}

/** Null of a class or a pupil: their names stand beside it. */
function whereText(scope: LockScope, words: Readonly<Record<keyof typeof viLocks, string>>, locale: Locale) {
  switch (scope.kind) {
    case 'school':
      return words['locks.scope-school'];
    case 'grade':
      return fill(words['locks.scope-grade'], { grade: scope.grade });
    case 'group':
      return isSubject(scope.group) ? subjectName(scope.group, locale) : words[`locks.group-${scope.group}`];
    case 'part':
      return fill(words['locks.scope-part'], { n: scope.pupils.length });
    default:
      return null;
  }
}
