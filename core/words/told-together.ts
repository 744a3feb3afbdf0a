/** Debts as they are told: lists one person has not signed in one class are one line, not eleven. */
import type { Debt } from '../reminders/debt.js';

export type Told<D extends Debt> = readonly [first: D, ...others: D[]];

export function toldTogether<D extends Debt>(debts: readonly D[], placeOf: (debt: D) => string): Told<D>[] {
  const told = new Map<string, [D, ...D[]]>();
  for (const debt of debts) {
    const { kind, period, subject, userId } = debt;
    const own = kind === 'sign-list' ? '' : `${period} ${subject}`;
    const key = `${placeOf(debt)} ${kind} ${userId} ${own}`;
    const known = told.get(key);
    if (known) known.push(debt);
    else told.set(key, [debt]);
  }
  return [...told.values()];
}
