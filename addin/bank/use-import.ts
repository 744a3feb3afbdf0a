/** A file of phrases: read and shown first, kept only when asked. */
import { useState } from 'react';
import type { ImportedRemarks } from '../../core/contract/remarks.js';
import { SignedOut } from '../api/failures.js';
import { type ChosenFile, isStale, readChosen } from '../files/chosen-file.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';
import type { BankActs } from './use-bank.js';

export interface ImportState {
  readonly file: ChosenFile | null;
  readonly busy: 'check' | 'import' | 'undo' | null;
  /** What the file would bring. */
  readonly preview: ImportedRemarks | null;
  /** What it brought; can be taken back. */
  readonly done: ImportedRemarks | null;
  readonly undone: boolean;
  readonly stale: boolean;
  readonly failure: unknown;
}

export interface Import extends ImportState {
  readonly take: (files: readonly File[]) => Promise<void>;
  readonly keep: () => Promise<void>;
  readonly undo: () => Promise<void>;
}

const EMPTY: ImportState = {
  file: null,
  busy: null,
  preview: null,
  done: null,
  undone: false,
  stale: false,
  failure: null,
};

export function useImport(acts: BankActs): Import {
  const session = useSession();
  const { locale } = useWords();
  const [state, setState] = useState<ImportState>(EMPTY);
  const change = (part: Partial<ImportState>): void => setState((now) => ({ ...now, ...part }));

  const run = async (busy: NonNullable<ImportState['busy']>, act: () => Promise<Partial<ImportState>>) => {
    change({ busy, failure: null });
    try {
      change(await act());
    } catch (failure) {
      if (!(failure instanceof SignedOut)) change({ failure });
    } finally {
      change({ busy: null });
    }
  };

  const send = (file: ChosenFile, mode: 'check' | 'import'): Promise<ImportedRemarks> =>
    session.call('importRemarks', { query: { mode }, body: file.bytes });

  return {
    ...state,
    take: async ([first]) => {
      if (!first || state.busy) return;
      setState(EMPTY);
      await run('check', async () => {
        const file = await readChosen(first, locale);
        change({ file });
        return { preview: await send(file, 'check') };
      });
    },
    keep: async () => {
      const { file } = state;
      if (!file || state.busy) return;
      if (await isStale(file)) return change({ stale: true, preview: null });
      await run('import', async () => {
        const done = await send(file, 'import');
        acts.added(done.taken.map(({ phrase }) => phrase));
        return { done, preview: null };
      });
    },
    undo: async () => {
      const { done } = state;
      if (!done || state.busy) return;
      await run('undo', async () => {
        await acts.remove(done.taken.map(({ phrase }) => phrase.id));
        return { ...EMPTY, undone: true };
      });
    },
  };
}
