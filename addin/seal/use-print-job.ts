/** A print job: started, asked after until it ends, cancelled. */
import { useEffect, useState } from 'react';
import type { PrintJob } from '../../core/contract/sealing.js';
import { SignedOut } from '../api/failures.js';
import { useSession } from '../session/session-context.js';

/** Milliseconds between two questions. */
const PATIENCE = 1_000;

/** Prints, or the signed package of a class. */
export type Making = 'print' | 'package';

export interface PrintJobWork {
  readonly job: PrintJob | null;
  readonly busy: boolean;
  readonly failure: unknown;
  /** What the job makes. */
  readonly making: Making;
  /** @param classId Null for the whole school. */
  readonly start: (classId: string | null) => void;
  readonly pack: (classId: string) => void;
  readonly cancel: () => void;
}

export function usePrintJob(): PrintJobWork {
  const session = useSession();
  const [job, setJob] = useState<PrintJob | null>(null);
  const [making, setMaking] = useState<Making>('print');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const told = (cause: unknown): void => {
    if (!(cause instanceof SignedOut)) setFailure(cause);
  };
  useEffect(() => {
    if (job?.state !== 'running') return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      session.call('printJob', { params: { id: job.id } }, { signal: stop.signal }).then(
        (next) => !stop.signal.aborted && setJob(next),
        (cause: unknown) => {
          if (stop.signal.aborted) return;
          told(cause);
          // The job goes on without us; the answer may only have been lost.
          setJob({ ...job });
        },
      );
    }, PATIENCE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [session, job]);
  const begin = (next: Making, work: () => Promise<PrintJob>): void => {
    setMaking(next);
    void act(work);
  };
  const act = async (work: () => Promise<PrintJob>): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      setJob(await work());
    } catch (cause) {
      told(cause);
    } finally {
      setBusy(false);
    }
  };
  return {
    job,
    busy,
    failure,
    making,
    start: (classId) => begin('print', () => session.call('startPrintJob', { body: { classId } })),
    pack: (classId) => begin('package', () => session.call('startPackage', { body: { classId } })),
    cancel: () => job && void act(() => session.call('cancelPrintJob', { params: { id: job.id }, body: {} })),
  };
}
