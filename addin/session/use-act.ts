/** One act at a time: whether it is under way, and why it did not succeed. */
import { useRef, useState } from 'react';
import { SignedOut, Stopped } from '../api/failures.js';

export interface Act {
  readonly busy: boolean;
  readonly failure: unknown;
  /** Does nothing while another run is under way; true when it succeeded. */
  readonly run: (work: () => Promise<void>) => Promise<boolean>;
  readonly clear: () => void;
}

export function useAct(): Act {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const running = useRef(false);
  return {
    busy,
    failure,
    clear: () => setFailure(null),
    run: async (work) => {
      if (running.current) return false;
      running.current = true;
      setBusy(true);
      setFailure(null);
      try {
        await work();
        return true;
      } catch (cause) {
        if (!(cause instanceof SignedOut || cause instanceof Stopped)) setFailure(cause);
        return false;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
  };
}
