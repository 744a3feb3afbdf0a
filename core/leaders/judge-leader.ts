import { addDays, type Day, isDay, shownDay } from '../codes/day.js';
import type { Capacity } from '../codes/capacities.js';
import { type Refusal, refusal } from '../codes/refusal.js';

/** Who leads from a day on, by the document that appoints her. */
export interface LeaderFact {
  readonly userId: string;
  readonly capacity: Capacity;
  readonly fromDay: Day;
  /** Number and day of the document. */
  readonly number: string;
  readonly day: Day;
}

export interface LeaderWorld {
  readonly today: Day;
  /** Null where there is none of that id. */
  readonly person: { readonly name: string; readonly active: boolean; readonly vicePrincipal: boolean } | null;
  /** Who leads on the day it begins, as far as documents say. */
  readonly before: Pick<LeaderFact, 'userId' | 'capacity'> | null;
}

/** How far ahead of its day a document may be entered, days. */
const AHEAD = 60;

/**
 * Why a fact cannot be entered; null where it can. A signature is not covered afterwards: it begins today at the earliest.
 * Refuses with leader-day, leader-document, hat-person-gone, leader-vice, leader-same.
 */
export function refuseLeader(fact: LeaderFact, { today, person, before }: LeaderWorld): Refusal | null {
  const { userId, capacity, fromDay, day } = fact;
  const latest = addDays(today, AHEAD);
  if (!isDay(fromDay) || fromDay < today || fromDay > latest)
    return refusal('leader-day', { from: shownDay(today), to: shownDay(latest) });
  if (!isDay(day) || day > fromDay) return refusal('leader-document');
  if (!person?.active) return refusal('hat-person-gone', { name: person?.name ?? userId });
  if (capacity === 'in-charge' && !person.vicePrincipal) return refusal('leader-vice', { name: person.name });
  const same = before?.userId === userId && before.capacity === capacity;
  return same ? refusal('leader-same', { name: person.name }) : null;
}

/**
 * Whether two people's words count together: one speaks as the administrator, the other as the clerk. Who wears both hats
 * is still one person.
 */
export const isTwoOffices = (
  first: { readonly userId: string; readonly hats: readonly string[] },
  second: { readonly userId: string; readonly hats: readonly string[] },
): boolean =>
  first.userId !== second.userId &&
  ((first.hats.includes('administrator') && second.hats.includes('clerk')) ||
    (first.hats.includes('clerk') && second.hats.includes('administrator')));
