/**
 * An opened key while an act of its owner goes on (decisions 10 and 30): for going on after an interruption and for the
 * records after the lists. Forgotten when all is done, when she leaves the screen, when the sign-in ends, and in any case
 * after a few minutes.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSessionState } from '../session/session-context.js';
import type { OpenedKey } from './opened-key.js';

const LONGEST = 5 * 60_000;

export interface KeptKey {
  readonly key: OpenedKey | null;
  /** Keep it from now; an act that begins keeps it anew. */
  readonly keep: (key: OpenedKey) => void;
  readonly forget: () => void;
}

export function useKey(): KeptKey {
  const [key, setKey] = useState<OpenedKey | null>(null);
  const kept = useRef<OpenedKey | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { kind } = useSessionState();

  const forget = useCallback((): void => {
    clearTimeout(timer.current);
    kept.current?.signer.close();
    kept.current = null;
    setKey(null);
  }, []);
  const keep = useCallback(
    (next: OpenedKey): void => {
      if (kept.current !== next) kept.current?.signer.close();
      kept.current = next;
      clearTimeout(timer.current);
      // A phone confirms one request, by its words: the next act asks anew, and no clock of ours ends the waiting.
      if (next.certificate.carrier === 'REMOTE_SIGNING') return setKey(null);
      setKey(next);
      // Who types her PIN for each signature on the token's own keys needs more time; nothing is signed without her.
      const longest = (next.signer.asks?.(1) ?? 0) > 1 ? 6 * LONGEST : LONGEST;
      timer.current = setTimeout(forget, longest);
    },
    [forget],
  );
  useEffect(() => forget, [forget]);
  useEffect(() => {
    if (kind !== 'signed-in') forget();
  }, [kind, forget]);
  return { key, keep, forget };
}
