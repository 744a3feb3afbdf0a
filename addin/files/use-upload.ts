/** A chosen file on its way: checked (nothing stored), previewed, pushed. Whatever fails, the file stays chosen. */
import { useRef, useState } from 'react';
import type { UploadAnswer } from '../../core/contract/sheet.js';
import { SignedOut, Stopped } from '../api/failures.js';
import { conflictsOf } from '../push/choices.js';
import { type Conflicts, useConflicts } from '../push/use-conflicts.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';
import { type ChosenFile, isStale, readChosen } from './chosen-file.js';

export type Act = 'check' | 'push';
export type UploadNote = 'one-file' | 'stopped-check' | 'stopped-push' | 'stale';

export interface UploadState {
  readonly file: ChosenFile | null;
  readonly busy: Act | null;
  /** What the last check or push of this file answered. */
  readonly checked: UploadAnswer | null;
  readonly pushed: UploadAnswer | null;
  /** She asked to send and sees what would be sent. */
  readonly previewing: boolean;
  readonly note: UploadNote | null;
  readonly failure: { readonly cause: unknown; readonly retry: (() => void) | null } | null;
}

export interface Upload extends UploadState {
  readonly conflicts: Conflicts;
  readonly take: (files: readonly File[]) => Promise<void>;
  readonly check: () => void;
  /** Check if need be, then show what would be sent. */
  readonly preview: () => void;
  readonly back: () => void;
  readonly push: () => void;
  readonly stop: () => void;
}

const EMPTY: UploadState = {
  file: null,
  busy: null,
  checked: null,
  pushed: null,
  previewing: false,
  note: null,
  failure: null,
};

export function useUpload(): Upload {
  const session = useSession();
  const { locale } = useWords();
  const conflicts = useConflicts();
  const [state, setState] = useState<UploadState>(EMPTY);
  const running = useRef<AbortController | null>(null);
  const change = (part: Partial<UploadState>): void => setState((now) => ({ ...now, ...part }));

  const take = async (files: readonly File[]): Promise<void> => {
    const [first] = files;
    if (!first) return;
    running.current?.abort();
    running.current = null;
    try {
      const file = await readChosen(first, locale);
      conflicts.open([]);
      setState({ ...EMPTY, file, note: files.length > 1 ? 'one-file' : null });
    } catch (cause) {
      change({ failure: { cause, retry: null } });
    }
  };

  const run = async (act: Act, after: (answer: UploadAnswer) => void): Promise<void> => {
    const { file } = state;
    if (!file || state.busy) return;
    const stop = new AbortController();
    running.current = stop;
    change({ busy: act, note: null, failure: null });
    if (await isStale(file)) return change({ busy: null, note: 'stale' });
    try {
      const answer = await session.call('upload', { query: { mode: act }, body: file.bytes }, { signal: stop.signal });
      if (running.current === stop) after(answer);
    } catch (cause) {
      // A file chosen meanwhile owns the screen.
      if (running.current !== stop) return;
      if (cause instanceof Stopped) change({ note: `stopped-${act}` });
      else if (!(cause instanceof SignedOut)) change({ failure: { cause, retry: () => void run(act, after) } });
    } finally {
      if (running.current === stop) change({ busy: null });
    }
  };

  const check = (previewing: boolean): void =>
    void run('check', (checked) => change({ checked, previewing, pushed: null }));

  const push = (): void =>
    void run('push', (pushed) => {
      conflicts.open(conflictsOf(pushed.parts));
      change({ pushed, previewing: false });
    });

  return {
    ...state,
    conflicts,
    take,
    check: () => check(false),
    preview: () => (state.checked ? change({ previewing: true, note: null }) : check(true)),
    back: () => change({ previewing: false }),
    push,
    stop: () => running.current?.abort(),
  };
}
