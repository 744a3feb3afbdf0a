/** The conflicts of the last push, the choices made so far, and the push that settles them. */
import { useCallback, useRef, useState } from 'react';
import { groupChanges, type PushAnswer } from '../../core/contract/push.js';
import { SignedOut } from '../api/failures.js';
import { useSession } from '../session/session-context.js';
import {
  afterSending,
  cellKey,
  type Choices,
  choose,
  chosenChanges,
  type ConflictSheet,
  type Side,
} from './choices.js';

export interface Settled {
  readonly mine: number;
  readonly theirs: number;
  /** Conflicts that came up again while she was choosing. */
  readonly again: number;
  readonly refused: PushAnswer['refused'];
}

const NOTHING: Settled = { mine: 0, theirs: 0, again: 0, refused: [] };

export interface Conflicts {
  readonly sheets: readonly ConflictSheet[];
  readonly choices: Choices;
  readonly settled: Settled | null;
  readonly busy: boolean;
  readonly failure: unknown;
  readonly open: (sheets: readonly ConflictSheet[]) => void;
  readonly choose: (keys: readonly string[], side: Side) => void;
  readonly send: () => Promise<void>;
}

export const openConflicts = ({ sheets }: Pick<Conflicts, 'sheets'>): number =>
  sheets.reduce((sum, sheet) => sum + sheet.conflicts.length, 0);

/** Told of each sheet whose choices went through; `answer` is null where nothing had to be sent. */
export type OnSettled = (sheet: ConflictSheet, choices: Choices, answer: PushAnswer | null) => Promise<void>;

export function useConflicts(onSettled?: OnSettled): Conflicts {
  const session = useSession();
  const [sheets, setSheets] = useState<readonly ConflictSheet[]>([]);
  const [choices, setChoices] = useState<Choices>({});
  const [settled, setSettled] = useState<Settled | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  // The same choices sent again after a lost answer keep their id: the server then answers as the first time.
  const pushIds = useRef(new Map<string, string>());

  const open = useCallback((next: readonly ConflictSheet[]) => {
    setSheets(next.filter(({ conflicts }) => conflicts.length > 0));
    setChoices({});
    setSettled(null);
    setFailure(null);
  }, []);

  const pushIdOf = (content: string): string => {
    const known = pushIds.current.get(content) ?? crypto.randomUUID();
    pushIds.current.set(content, known);
    return known;
  };

  const sendSheet = async (sheet: ConflictSheet): Promise<PushAnswer | null> => {
    const changes = chosenChanges(sheet, choices);
    if (changes.length === 0) return null;
    const { classId, period, revision } = sheet;
    const pushId = pushIdOf(JSON.stringify([classId, period, revision, changes]));
    return session.call('push', {
      params: { classId, period },
      body: { pushId, baseRevision: revision, changes: groupChanges(changes) },
    });
  };

  const send = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    // Each sheet is settled by itself: what went through stays through when the next one fails.
    let left = sheets;
    let total = settled === null ? NOTHING : { ...settled, again: 0 };
    try {
      for (const sheet of sheets) {
        const answer = await sendSheet(sheet);
        const keys = sheet.conflicts.map((conflict) => cellKey(sheet, conflict));
        total = {
          mine: total.mine + (answer?.accepted ?? 0),
          theirs: total.theirs + keys.filter((key) => choices[key] === 'theirs').length,
          again: total.again + (answer?.conflicts.length ?? 0),
          refused: [...total.refused, ...(answer?.refused ?? [])],
        };
        left = left.map((other) => (other === sheet ? afterSending(sheet, choices, answer) : other));
        setSheets(left.filter(({ conflicts }) => conflicts.length > 0));
        setChoices((now) => Object.fromEntries(Object.entries(now).filter(([key]) => !keys.includes(key))));
        setSettled(total);
        if (keys.some((key) => choices[key] !== undefined)) await onSettled?.(sheet, choices, answer);
      }
    } catch (error) {
      if (!(error instanceof SignedOut)) setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  const pick = useCallback((keys: readonly string[], side: Side) => setChoices((now) => choose(now, keys, side)), []);
  return { sheets, choices, settled, busy, failure, open, choose: pick, send };
}
