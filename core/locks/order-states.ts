/** Where an order stands (decision 39): worked out from what was written and the moment, never from a timer. */
import { addDays, type Day, dayInVietnam, endsAt } from '../codes/day.js';

export const ORDER_STATES = ['waiting', 'carried-out', 'ended', 'withdrawn', 'lapsed'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

export const ORDER_ACTS = ['execute', 'withdraw'] as const;
export type OrderAct = (typeof ORDER_ACTS)[number];

/** Every move there is; `null` is the passing of time, which only openings know. */
export const ORDER_MOVES: readonly {
  readonly from: OrderState;
  readonly act: OrderAct | null;
  readonly to: OrderState;
}[] = [
  { from: 'waiting', act: 'execute', to: 'carried-out' },
  { from: 'waiting', act: 'withdraw', to: 'withdrawn' },
  { from: 'waiting', act: null, to: 'lapsed' },
  { from: 'carried-out', act: null, to: 'ended' },
];

/** Instants are ISO 8601 in UTC. */
export interface OrderFacts {
  readonly withdrawnAt: string | null;
  /** With the end of an opening, where it was carried out. */
  readonly executed: { readonly at: string; readonly until: string | null } | null;
  /** Null for a lock, which stands until somebody carries it out or withdraws it (H6). */
  readonly lapsesAt: string | null;
}

export function orderState({ withdrawnAt, executed, lapsesAt }: OrderFacts, at: string): OrderState {
  if (withdrawnAt !== null) return 'withdrawn';
  if (executed) return executed.until !== null && executed.until <= at ? 'ended' : 'carried-out';
  return lapsesAt !== null && lapsesAt <= at ? 'lapsed' : 'waiting';
}

/** When an opening lapses: after so many days (of the school's rules), or at its own end where that comes first. */
export function lapseOf(orderedAt: Date, until: string | null, days: number): string {
  const after = new Date(orderedAt.getTime() + days * 86_400_000).toISOString();
  return until !== null && until < after ? until : after;
}

const HOUR = 3_600_000;

/**
 * From when asker, principal and executors are told that an opening is about to lapse: a day before, in the three days before
 * a lawful day two hours before (H6).
 */
export function warnedFrom(lapsesAt: string, lawfulDays: readonly Day[]): string {
  const end = Date.parse(lapsesAt);
  const day = dayInVietnam(new Date(end));
  const near = lawfulDays.some((lawful) => day <= lawful && endsAt(day) >= endsAt(addDays(lawful, -3)));
  return new Date(end - (near ? 2 : 24) * HOUR).toISOString();
}
