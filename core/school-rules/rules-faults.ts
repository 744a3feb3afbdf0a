import { addDays, type Day, isDay, shownDay } from '../codes/day.js';
import { type Refusal, refusal } from '../codes/refusal.js';
import { RULE_LIMITS, type SchoolRules } from './school-rules.js';

/** A decision as it is entered. */
export interface RulesDecided {
  readonly number: string;
  /** The day it was signed. */
  readonly day: Day;
  /** From when it holds. */
  readonly fromDay: Day;
  readonly rules: SchoolRules;
}

/** Where on the form a fault stands. */
export type RulesPlace = 'day' | 'fromDay' | 'executors' | keyof typeof RULE_LIMITS;

export interface RulesFault {
  readonly place: RulesPlace;
  readonly refusal: Refusal;
}

/** How far ahead rules may be decided, days. */
const AHEAD = 180;

const within = (value: number, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  Number.isInteger(value) && value >= from && value <= to;

/** What of a decision cannot be; empty where all is well. Rules hold from today on: what was done under others stays. */
export function rulesFaults({ day, fromDay, rules }: RulesDecided, today: Day): RulesFault[] {
  const faults: RulesFault[] = [];
  const latest = addDays(today, AHEAD);
  if (!isDay(day) || (isDay(fromDay) && day > fromDay)) faults.push({ place: 'day', refusal: refusal('rules-day') });
  if (!isDay(fromDay) || fromDay < today || fromDay > latest) {
    const params = { from: shownDay(today), to: shownDay(latest) };
    faults.push({ place: 'fromDay', refusal: refusal('rules-from', params) });
  }
  if (rules.executors.length === 0) faults.push({ place: 'executors', refusal: refusal('rules-executors') });
  const { windowDays, idleMinutes, lapseDays } = rules;
  if (windowDays !== null && !within(windowDays, RULE_LIMITS.windowDays))
    faults.push({ place: 'windowDays', refusal: refusal('rules-window', RULE_LIMITS.windowDays) });
  if (!within(idleMinutes, RULE_LIMITS.idleMinutes))
    faults.push({ place: 'idleMinutes', refusal: refusal('rules-idle', RULE_LIMITS.idleMinutes) });
  if (!within(lapseDays, RULE_LIMITS.lapseDays))
    faults.push({ place: 'lapseDays', refusal: refusal('rules-lapse', RULE_LIMITS.lapseDays) });
  return faults;
}
