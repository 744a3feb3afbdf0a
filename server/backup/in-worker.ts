import { Worker } from 'node:worker_threads';
import type { LaterMade, LaterTask } from './make-later.js';
import type { WholeMade, WholeTask } from './make-whole.js';
import type { BackupTask } from './worker.js';

/** Of scrypt's memory and some chunks. */
const MOST_MB = 256;

function inWorker<Made>(task: BackupTask): Promise<Made> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MB },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the backup ended by ${code}`)));
  });
}

/** `makeWhole` beside what the server does. */
export const makeWholeInWorker = (task: WholeTask): Promise<WholeMade> => inWorker({ kind: 'whole', task });

/** `makeLater` beside what the server does. */
export const makeLaterInWorker = (task: LaterTask): Promise<LaterMade> => inWorker({ kind: 'later', task });
