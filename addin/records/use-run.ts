/** One signing act under way: how far, what became of each item, and whether it was interrupted. */
import { useRef, useState } from 'react';
import type { RefusalBody } from '../../core/contract/cells.js';
import type { OpenedKey } from '../signer/opened-key.js';

export interface RunSteps {
  readonly signal: AbortSignal;
  readonly onAsking: (key: OpenedKey | null) => void;
  readonly onProgress: (done: number, of: number) => void;
  /** Null where the item is signed. */
  readonly onResult: (item: string, refused: RefusalBody | null) => void;
}

export interface RunState {
  readonly kind: 'idle' | 'running' | 'done' | 'interrupted';
  readonly done: number;
  readonly of: number;
  readonly results: ReadonlyMap<string, RefusalBody | null>;
  /** Why it was interrupted. */
  readonly failure: unknown;
  /** It was asked to stop and ends after the call under way. */
  readonly stopping: boolean;
  /** The key whose owner is asked to sign now. */
  readonly asking: OpenedKey | null;
}

export interface Run extends RunState {
  /** True when everything was gone through, whether signed or refused. */
  readonly start: (work: (steps: RunSteps) => Promise<void>) => Promise<boolean>;
  /** Go on with what was interrupted: results so far stay. */
  readonly goOn: (work: (steps: RunSteps) => Promise<void>) => Promise<boolean>;
  readonly stop: () => void;
  readonly clear: () => void;
}

const IDLE: RunState = {
  kind: 'idle',
  done: 0,
  of: 0,
  results: new Map(),
  failure: null,
  stopping: false,
  asking: null,
};

export function useRun(): Run {
  const [state, setState] = useState<RunState>(IDLE);
  const running = useRef<AbortController | null>(null);
  const change = (part: Partial<RunState>): void => setState((now) => ({ ...now, ...part }));
  const begin =
    (results: RunState['results']): Run['start'] =>
    async (work) => {
      if (running.current) return false;
      const stop = new AbortController();
      running.current = stop;
      setState({ ...IDLE, kind: 'running', results });
      try {
        await work({
          signal: stop.signal,
          onAsking: (asking) => change({ asking }),
          onProgress: (done, of) => change({ done, of }),
          onResult: (item, refused) =>
            setState((now) => ({ ...now, results: new Map(now.results).set(item, refused) })),
        });
        change({ kind: 'done' });
        return true;
      } catch (failure) {
        change({ kind: 'interrupted', failure });
        return false;
      } finally {
        running.current = null;
      }
    };
  return {
    ...state,
    start: begin(IDLE.results),
    goOn: begin(state.results),
    stop: () => {
      running.current?.abort();
      change({ stopping: true });
    },
    clear: () => setState(IDLE),
  };
}

/** How many went through and how many were refused. */
export function countsOf({ results }: Pick<RunState, 'results'>): {
  readonly signed: number;
  readonly refused: number;
} {
  const refused = [...results.values()].filter((one) => one !== null).length;
  return { signed: results.size - refused, refused };
}
