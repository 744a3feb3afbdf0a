/** How far a print job is, until it ends: told by the server, or asked for where its telling does not come through. */
import { type PrintJob, printJobSchema } from '../../core/contract/sealing.js';
import { eventsOf } from '../api/events.js';
import type { Send } from '../api/transport.js';

/** Milliseconds between two questions. */
const PATIENCE = 1_000;
/** A server that tells says something at once, and then every ten seconds; what comes through no sooner is asked for. */
const FIRST = 5_000;
const SILENCE = 30_000;

export interface Following {
  readonly call: Send;
  readonly signal: AbortSignal;
  readonly onJob: (job: PrintJob) => void;
  /** A question that failed; it is asked again. */
  readonly onFailure: (failure: unknown) => void;
  /** Resolves after so many ms, or when the signal says so; injectable for tests. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Resolves when the job has ended, or the signal has said so. Never throws. */
export async function followPrintJob(id: string, following: Following): Promise<void> {
  const { call, signal, onJob, onFailure, pause = pauseFor } = following;
  let ended = false;
  let tells = true;
  const show = (job: PrintJob): void => {
    if (signal.aborted) return;
    onJob(job);
    ended = job.state !== 'running';
  };
  while (!ended && !signal.aborted) {
    // Told once, it may be told again: the server ends a long stream, and restarts.
    if (tells) tells = await listen(id, { call, signal, pause, show });
    if (ended || signal.aborted) return;
    await pause(PATIENCE, signal);
    if (signal.aborted) return;
    try {
      show(await call('printJob', { params: { id } }, { signal }));
    } catch (failure) {
      if (!signal.aborted) onFailure(failure);
    }
  }
}

interface Listening extends Required<Pick<Following, 'call' | 'signal' | 'pause'>> {
  readonly show: (job: PrintJob) => void;
}

/** Whether anything was told. Never throws. */
async function listen(id: string, { call, signal, pause, show }: Listening): Promise<boolean> {
  const over = new AbortController();
  const stop = (): void => over.abort();
  signal.addEventListener('abort', stop);
  let watch = new AbortController();
  const waitFor = (ms: number): void => {
    watch.abort();
    const mine = (watch = new AbortController());
    void pause(ms, mine.signal).then(() => !mine.signal.aborted && stop());
  };
  let told = false;
  try {
    waitFor(FIRST);
    const stream = await call('printJobEvents', { params: { id } }, { signal: over.signal });
    for await (const job of eventsOf(stream, printJobSchema, () => waitFor(SILENCE))) {
      told = true;
      show(job);
    }
  } catch {
    // What is wrong is told by the question that follows.
  } finally {
    watch.abort();
    signal.removeEventListener('abort', stop);
    stop();
  }
  return told;
}

const pauseFor = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
