/** A request that is typed and not sent yet: it stays while its author looks elsewhere in the page, as long as the page is open. */
import { useSyncExternalStore } from 'react';
import type { LockGroup } from '../../core/locks/lock-groups.js';

export interface AskDraft {
  readonly groups: readonly LockGroup[];
  readonly pupil: string;
  readonly reason: string;
}

/** By whose it is, class and sheet. */
const drafts = new Map<string, AskDraft>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Null puts it away. */
export function useAskDraft(owner: string, fresh: AskDraft): readonly [AskDraft, (next: AskDraft | null) => void] {
  const draft = useSyncExternalStore(subscribe, () => drafts.get(owner)) ?? fresh;
  const set = (next: AskDraft | null): void => {
    if (next === null) drafts.delete(owner);
    else drafts.set(owner, next);
    for (const listener of listeners) listener();
  };
  return [draft, set];
}
