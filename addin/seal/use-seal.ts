/** The sealing act over several classes: how far each part is, and what became of each record. */
import { useRef, useState } from 'react';
import type { RefusalBody } from '../../core/contract/cells.js';
import { useSession } from '../session/session-context.js';
import type { OpenedKey } from '../signer/opened-key.js';
import { PARTS, type SealPart } from './seal-act.js';
import { sealClass } from './seal-class.js';

export interface PartState {
  readonly done: number;
  readonly of: number;
}

export interface ClassToSeal {
  readonly classId: string;
  readonly className: string;
  /** Records expected to go through every part. */
  readonly expected: number;
}

export interface SealRefusal {
  readonly className: string;
  readonly name: string;
  readonly part: SealPart;
  readonly why: RefusalBody;
}

export interface SealState {
  readonly kind: 'idle' | 'running' | 'done' | 'interrupted';
  readonly parts: Readonly<Record<SealPart, PartState>>;
  readonly sealed: number;
  readonly refused: readonly SealRefusal[];
  readonly failure: unknown;
  readonly stopping: boolean;
  /** The key whose owner is asked to sign now. */
  readonly asking: OpenedKey | null;
}

export interface Seal extends SealState {
  /** True when everything was gone through. */
  readonly start: (key: OpenedKey, classes: readonly ClassToSeal[]) => Promise<boolean>;
  readonly stop: () => void;
  readonly clear: () => void;
}

const none: PartState = { done: 0, of: 0 };
const IDLE: SealState = {
  kind: 'idle',
  parts: { records: none, prints: none, transaction: none },
  sealed: 0,
  refused: [],
  failure: null,
  stopping: false,
  asking: null,
};

export function useSeal(): Seal {
  const session = useSession();
  const [state, setState] = useState<SealState>(IDLE);
  const running = useRef<AbortController | null>(null);
  const change = (part: Partial<SealState>): void => setState((now) => ({ ...now, ...part }));

  const start: Seal['start'] = async (key, classes) => {
    if (running.current) return false;
    const stop = new AbortController();
    running.current = stop;
    // What each class is expected to bring, corrected as the server says what is really there.
    const counts = new Map(
      classes.map(({ classId, expected }) => [
        classId,
        {
          records: { done: 0, of: expected },
          prints: { done: 0, of: expected },
          transaction: { done: 0, of: expected },
        },
      ]),
    );
    const total = (part: SealPart): PartState =>
      [...counts.values()].reduce((sum, one) => ({ done: sum.done + one[part].done, of: sum.of + one[part].of }), none);
    const totals = () => ({ records: total('records'), prints: total('prints'), transaction: total('transaction') });
    setState({ ...IDLE, kind: 'running', parts: totals() });
    try {
      for (const { classId, className } of classes) {
        const names = new Map<string, string>();
        const lines = await session.call('records', { params: { classId } });
        for (const { pupil, name } of lines.records) names.set(pupil, name);
        await sealClass({
          call: session.call,
          classId,
          key,
          signal: stop.signal,
          onAsking: (asking) => change({ asking }),
          onProgress: (part, done, of) => {
            counts.get(classId)![part] = { done, of };
            change({ parts: totals() });
          },
          onResult: (part, pupil, why) =>
            setState((now) =>
              why
                ? { ...now, refused: [...now.refused, { className, name: names.get(pupil) ?? pupil, part, why }] }
                : part === 'records'
                  ? { ...now, sealed: now.sealed + 1 }
                  : now,
            ),
        });
      }
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
    start,
    stop: () => {
      running.current?.abort();
      change({ stopping: true });
    },
    clear: () => setState(IDLE),
  };
}

export { PARTS };
