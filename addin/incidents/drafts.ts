/** What is typed and not sent yet: it stays while its writer looks elsewhere in the page, is offline, or signs in anew. */
import { useSyncExternalStore } from 'react';

export interface IncidentDraft {
  /** The number it is sent under, however often. */
  readonly id: string;
  readonly text: string;
  readonly picture: { readonly name: string; readonly bytes: Blob } | null;
}

/** By whose it is, and what it is about. */
const drafts = new Map<string, IncidentDraft>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const EMPTY: Omit<IncidentDraft, 'id'> = { text: '', picture: null };

/** Null puts it away. */
export function useIncidentDraft(
  owner: string,
): readonly [IncidentDraft, (next: Partial<IncidentDraft> | null) => void] {
  const draft = useSyncExternalStore(subscribe, () => {
    if (!drafts.has(owner)) drafts.set(owner, { ...EMPTY, id: crypto.randomUUID() });
    return drafts.get(owner)!;
  });
  const set = (next: Partial<IncidentDraft> | null): void => {
    if (next === null) drafts.delete(owner);
    else drafts.set(owner, { ...draft, ...next });
    for (const listener of listeners) listener();
  };
  return [draft, set];
}
