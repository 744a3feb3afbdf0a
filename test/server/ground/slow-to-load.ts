/** What a thread runs in `end-threads.test.ts`: says that it is being loaded, waits to go on, says that it is. */
import { workerData } from 'node:worker_threads';

const told = workerData as Int32Array;
Atomics.store(told, 0, 1);
Atomics.notify(told, 0);
Atomics.wait(told, 1, 0);
Atomics.store(told, 2, 1);

export const work = (): number => 1;
