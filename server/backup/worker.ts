/** One backup in a thread of its own: whoever pushes meanwhile is answered first. */
import os from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { makeLater, type LaterTask } from './make-later.js';
import { makeWhole, type WholeTask } from './make-whole.js';

export type BackupTask =
  { readonly kind: 'whole'; readonly task: WholeTask } | { readonly kind: 'later'; readonly task: LaterTask };

// On Linux a thread has a priority of its own; elsewhere it would be the whole server's.
if (process.platform === 'linux') {
  const { PRIORITY_BELOW_NORMAL } = os.constants.priority;
  if (os.getPriority() < PRIORITY_BELOW_NORMAL) os.setPriority(PRIORITY_BELOW_NORMAL);
}

const { kind, task } = workerData as BackupTask;
parentPort!.postMessage(await (kind === 'whole' ? makeWhole(task) : makeLater(task)));
