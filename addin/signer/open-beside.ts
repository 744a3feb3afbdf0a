/** Open a key file in a worker of its own: 600,000 rounds of a PIN take seconds, and the page must not stand still. */
import type { OpenedKeyFile } from '../../core/signing/pkcs12.js';
import { SigningRefused } from '../../core/signing/signer.js';
import { ConnectionLost, Stopped } from '../api/failures.js';
import type { WorkerAnswer, WorkerQuestion } from './worker-messages.js';

export interface Watching {
  /** Of a long opening: how much of it is done, 0 to 1. */
  readonly onShare: (share: number) => void;
  /** Ends it at once. */
  readonly signal: AbortSignal;
}

/** Rejects with SigningRefused, Stopped, or ConnectionLost where the program does not come. */
export function openBeside(question: WorkerQuestion, { onShare, signal }: Watching): Promise<OpenedKeyFile> {
  const worker = new Worker(new URL('./key-file-worker.js', import.meta.url));
  return new Promise<OpenedKeyFile>((resolve, reject) => {
    const cancel = (): void => reject(new Stopped());
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel);
    worker.onerror = () => reject(new ConnectionLost('the worker did not come'));
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.kind === 'rounds') onShare(data.done / data.of);
      else if (data.kind === 'opened') resolve(data.opened);
      else reject(new SigningRefused(data.code));
    };
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}
