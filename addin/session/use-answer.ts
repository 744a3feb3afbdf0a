/** What one endpoint says, asked for when the screen appears and again on demand. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { EndpointName } from '../../core/contract/endpoints.js';
import type { Answer, Input } from '../api/call-types.js';
import { SignedOut } from '../api/failures.js';
import { useSession } from './session-context.js';

export type Asked<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: unknown }
  | { readonly kind: 'ready'; readonly answer: T };

export interface Asking<T> {
  readonly state: Asked<T>;
  /** From the beginning, after a failure. */
  readonly again: () => void;
  /** After an act that changed something: what is on the screen stays until the new answer is there. */
  readonly renew: () => void;
}

/** @param input Null while there is nothing to ask yet. */
export function useAnswer<N extends EndpointName>(name: N, input: Input<N> | null): Asking<Answer<N>> {
  const session = useSession();
  const [state, setState] = useState<Asked<Answer<N>>>({ kind: 'loading' });
  const [turn, setTurn] = useState({ n: 0, quiet: false });
  const asked = useRef(input);
  asked.current = input;
  const key = input === null ? null : JSON.stringify(input);
  const lastKey = useRef<string | null>(null);
  useEffect(() => {
    if (key === null || asked.current === null) return;
    const stop = new AbortController();
    if (!turn.quiet || lastKey.current !== key) setState({ kind: 'loading' });
    lastKey.current = key;
    session.call(name, asked.current, { signal: stop.signal }).then(
      (answer) => !stop.signal.aborted && setState({ kind: 'ready', answer }),
      (failure: unknown) =>
        !stop.signal.aborted && !(failure instanceof SignedOut) && setState({ kind: 'failed', failure }),
    );
    return () => stop.abort();
  }, [session, name, key, turn]);
  return {
    state,
    again: useCallback(() => setTurn(({ n }) => ({ n: n + 1, quiet: false })), []),
    renew: useCallback(() => setTurn(({ n }) => ({ n: n + 1, quiet: true })), []),
  };
}
