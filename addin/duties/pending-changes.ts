/** Changes collected and not sent yet: they stay while their author looks elsewhere in the page. */
import { useSyncExternalStore } from 'react';
import type { DutyChange } from '../../core/duties/change-duties.js';

const NONE: readonly DutyChange[] = [];
/** By whose they are, and of which year. */
const collected = new Map<string, readonly DutyChange[]>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function usePendingChanges(
  owner: string,
): readonly [readonly DutyChange[], (next: readonly DutyChange[]) => void] {
  const changes = useSyncExternalStore(subscribe, () => collected.get(owner) ?? NONE);
  const set = (next: readonly DutyChange[]): void => {
    collected.set(owner, next);
    for (const listener of listeners) listener();
  };
  return [changes, set];
}

/** A later change of the same line takes the place of an earlier one. */
export const withChanges = (before: readonly DutyChange[], more: readonly DutyChange[]): readonly DutyChange[] => [
  ...before.filter((one) => one.kind === 'give' || !more.some((two) => two.kind === 'end' && two.id === one.id)),
  ...more,
];
