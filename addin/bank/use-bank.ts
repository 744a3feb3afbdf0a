/** The phrases of the signed-in person: asked for when the screen appears, changed as the server confirms it. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Phrase } from '../../core/remarks/phrase.js';
import { byPlace } from '../../core/remarks/order.js';
import type { PhraseScope } from '../../core/remarks/scope.js';
import { useSession } from '../session/session-context.js';

export interface BankActs {
  /** New under a new id, or changed. Throws what the server says. */
  readonly save: (phrase: Phrase) => Promise<Phrase>;
  /** Throws what the server says. */
  readonly remove: (ids: readonly string[]) => Promise<void>;
  /** Phrases another act of this screen has stored. */
  readonly added: (phrases: readonly Phrase[]) => void;
  readonly again: () => void;
}

export type BankState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: unknown }
  | { readonly kind: 'ready'; readonly phrases: readonly Phrase[]; readonly keeps: readonly PhraseScope[] };

export interface Bank {
  readonly state: BankState;
  readonly acts: BankActs;
}

export function useBank(): Bank {
  const session = useSession();
  const [state, setState] = useState<BankState>({ kind: 'loading' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    setState({ kind: 'loading' });
    session.call('remarks', {}, { signal: stop.signal }).then(
      (answer) => !stop.signal.aborted && setState({ kind: 'ready', ...answer }),
      (failure: unknown) => !stop.signal.aborted && setState({ kind: 'failed', failure }),
    );
    return () => stop.abort();
  }, [session, turn]);

  const change = useCallback((make: (phrases: readonly Phrase[]) => readonly Phrase[]): void => {
    setState((now) => (now.kind === 'ready' ? { ...now, phrases: make(now.phrases) } : now));
  }, []);
  const acts = useMemo<BankActs>(
    () => ({
      save: async (phrase) => {
        const { phrase: saved } = await session.call('saveRemark', { body: phrase });
        change((all) => [...all.filter(({ id }) => id !== saved.id), saved].sort(byPlace));
        return saved;
      },
      remove: async (ids) => {
        await session.call('removeRemarks', { body: { ids: [...ids] } });
        const gone = new Set(ids);
        change((all) => all.filter(({ id }) => !gone.has(id)));
      },
      added: (phrases) => change((all) => [...all, ...phrases].sort(byPlace)),
      again: () => setTurn((n) => n + 1),
    }),
    [session, change],
  );
  return { state, acts };
}
