import { useCallback, useEffect, useState } from 'react';
import type { Tasks } from '../../core/contract/session.js';
import { useSession } from '../session/session-context.js';

export type TasksState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: unknown }
  | { readonly kind: 'ready'; readonly answer: Tasks };

/** The signed-in person's tasks, asked for when the screen appears and again on demand. */
export function useTasks(): readonly [TasksState, () => void] {
  const session = useSession();
  const [state, setState] = useState<TasksState>({ kind: 'loading' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    setState({ kind: 'loading' });
    session.call('tasks', {}, { signal: stop.signal }).then(
      (answer) => !stop.signal.aborted && setState({ kind: 'ready', answer }),
      (failure: unknown) => !stop.signal.aborted && setState({ kind: 'failed', failure }),
    );
    return () => stop.abort();
  }, [session, turn]);
  return [state, useCallback(() => setTurn((n) => n + 1), [])];
}
