/** A print job: started, followed until it ends, cancelled; followed again where its file has to be made again. */
import { useEffect, useState } from 'react';
import type { PrintJob } from '../../core/contract/sealing.js';
import { SignedOut } from '../api/failures.js';
import { useSession } from '../session/session-context.js';
import { followPrintJob } from './follow-print-job.js';

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
  /** Ask how far it is after all. */
  readonly again: () => void;
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
  const followed = job?.state === 'running' ? job.id : null;
  useEffect(() => {
    if (followed === null) return;
    const stop = new AbortController();
    const { signal } = stop;
    void followPrintJob(followed, { call: session.call, signal, onJob: setJob, onFailure: told });
    return () => stop.abort();
  }, [session, followed]);
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
    again: () => job && void act(() => session.call('printJob', { params: { id: job.id } })),
  };
}
