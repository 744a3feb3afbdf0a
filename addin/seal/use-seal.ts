/** The sealing act over several classes, as one run: how far each part is, and what became of each record. */
import { useState } from 'react';
import type { RefusalBody } from '../../core/contract/cells.js';
import type { Send } from '../api/transport.js';
import { type Run, type RunSteps, useRun } from '../records/use-run.js';
import { useSession } from '../session/session-context.js';
import type { OpenedKey } from '../signer/opened-key.js';
import { PARTS, type SealPart } from './seal-act.js';
import { sealClass } from './seal-class.js';

export interface PartState {
  readonly done: number;
  readonly of: number;
}
export type Parts = Readonly<Record<SealPart, PartState>>;

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

/** A part of a record, by the key it has in the run. */
type Item = Omit<SealRefusal, 'why'>;

export interface SealState extends Pick<Run, 'kind' | 'failure' | 'stopping' | 'asking'> {
  readonly parts: Parts;
  readonly sealed: number;
  readonly refused: readonly SealRefusal[];
}

export interface Seal extends SealState, Pick<Run, 'stop' | 'clear'> {
  /** True when everything was gone through. */
  readonly start: (key: OpenedKey, classes: readonly ClassToSeal[]) => Promise<boolean>;
}

const NONE: PartState = { done: 0, of: 0 };
const NO_PARTS: Parts = { records: NONE, prints: NONE, transaction: NONE };

export function useSeal(): Seal {
  const session = useSession();
  const run = useRun();
  const [parts, setParts] = useState(NO_PARTS);
  const [items, setItems] = useState<ReadonlyMap<string, Item>>(new Map());
  const results = [...run.results].flatMap(([key, why]) => {
    const item = items.get(key);
    return item ? [{ ...item, why }] : [];
  });
  return {
    ...run,
    parts,
    sealed: results.filter(({ part, why }) => part === 'records' && why === null).length,
    refused: results.flatMap(({ why, ...item }) => (why ? [{ ...item, why }] : [])),
    start: (key, classes) =>
      run.start((steps) => {
        setItems(new Map());
        return sealClasses({
          ...steps,
          ...{ call: session.call, key, classes },
          onParts: setParts,
          onItem: (itemKey, item) => setItems((now) => new Map(now).set(itemKey, item)),
        });
      }),
  };
}

interface ClassesAct extends RunSteps {
  readonly call: Send;
  readonly key: OpenedKey;
  readonly classes: readonly ClassToSeal[];
  readonly onParts: (parts: Parts) => void;
  /** Told of before its result. */
  readonly onItem: (key: string, item: Item) => void;
}

/** Rejects with what `sealClass` rejects with; what was told until then stands. */
export async function sealClasses(act: ClassesAct): Promise<void> {
  const { call, key, classes, signal, onAsking, onParts, onItem, onProgress, onResult } = act;
  // What each class is expected to bring, corrected as the server says what is really there.
  const counts = new Map(
    classes.map(({ classId, expected: of }) => [
      classId,
      { records: { done: 0, of }, prints: { done: 0, of }, transaction: { done: 0, of } },
    ]),
  );
  const total = (part: SealPart): PartState =>
    [...counts.values()].reduce((sum, one) => ({ done: sum.done + one[part].done, of: sum.of + one[part].of }), NONE);
  const tell = (): void => {
    const parts = { records: total('records'), prints: total('prints'), transaction: total('transaction') };
    onParts(parts);
    onProgress(
      PARTS.reduce((sum, part) => sum + parts[part].done, 0),
      PARTS.reduce((sum, part) => sum + parts[part].of, 0),
    );
  };
  tell();
  for (const { classId, className } of classes) {
    const { records } = await call('records', { params: { classId } });
    const names = new Map(records.map(({ pupil, name }) => [pupil, name]));
    await sealClass({
      ...{ call, classId, key, signal, onAsking },
      onProgress: (part, done, of) => {
        counts.get(classId)![part] = { done, of };
        tell();
      },
      onResult: (part, pupil, why) => {
        const itemKey = `${part} ${classId} ${pupil}`;
        onItem(itemKey, { className, name: names.get(pupil) ?? pupil, part });
        onResult(itemKey, why);
      },
    });
  }
}

export { PARTS };
