/** Workers in which files are read and written: the event loop stays free, memory and time are bounded. */
import PQueue from 'p-queue';
import { Piscina, queueOptionsSymbol } from 'piscina';
import { collectAtRest } from './at-rest.js';
import { endOf } from '../ground/end-threads.js';
import { withinOwnTime } from '../ground/own-time.js';
import { fileKey, WhoHasRead } from './who-has-read.js';

/** Reading a full class workbook takes some hundredths of a second; the rest is for slow machines. Computing alone counts. */
const LONGEST_MS = 20_000;
/** Of each kind: so many files are read, as many verified, and as many drawn, at once. */
export const THREADS = 2;
/** A worker without work ends and gives back what it had: a server at rest is small. */
export const IDLE_MS = 20_000;

/**
 * What strangers bring is judged apart from what the school draws itself: one kind never waits behind the other. A file
 * is bounded beside its own bytes; the largest part a reader takes is 32 MB, held once as text. It is given back where it
 * was read, as long as the worker still knows it, and before the next is read: each was read before, so that no reading
 * waits for more of them than went before it.
 */
const ROOMS = {
  reading: { mostMb: 96, youngMb: 64, tasks: ['open', 'read', 'check', 'giveBack'] },
  // Beside the file stand the revocation lists of the authorities it is held against.
  verifying: { mostMb: 384, youngMb: 48, tasks: ['signedYear', 'arrival', 'statement', 'revocationList'] },
  writing: { mostMb: 256, youngMb: 48, tasks: ['write', 'transcript', 'classSheet', 'document', 'bundle'] },
} as const;

type Room = keyof typeof ROOMS;
export type FileTask = (typeof ROOMS)[Room]['tasks'][number];

interface Open {
  readonly workers: Piscina;
  /** Tasks wait here and not in the workers' own queue, so that waiting is not counted as theirs. */
  readonly queue: PQueue;
  readonly end: () => Promise<void>;
}

const open = new Map<Room, Open>();

function roomOf(task: FileTask): Open {
  const room = (Object.keys(ROOMS) as Room[]).find((one) => (ROOMS[one].tasks as readonly string[]).includes(task))!;
  const there = open.get(room);
  if (there) return there;
  const { mostMb, youngMb } = ROOMS[room];
  const read = new WhoHasRead();
  const workers = new Piscina({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: 0,
    maxThreads: THREADS,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: mostMb, maxYoungGenerationSizeMb: youngMb },
    loadBalancer: (task, seen) => read.choose((task[queueOptionsSymbol] as About | null)?.key ?? null, seen),
  });
  const made = { workers, queue: new PQueue({ concurrency: THREADS }), end: endOf(workers) };
  open.set(room, made);
  return made;
}

/**
 * Run a task of `worker.ts`. Rejects with AbortError when it computes longer than `longestMs`, and with
 * ERR_WORKER_OUT_OF_MEMORY when the worker runs out of memory.
 */
export function inWorker<Result>(name: FileTask, task: object, longestMs = LONGEST_MS): Promise<Result> {
  const { workers, queue } = roomOf(name);
  const about = aboutOf(task);
  const posted = about === null ? task : { ...task, [queueOptionsSymbol]: about };
  return queue
    .add<Result>(() => withinOwnTime((signal) => workers.run(posted, { name, signal }) as Promise<Result>, longestMs), {
      priority: name === 'giveBack' ? 1 : 0,
    })
    .finally(() => collectAtRest(IDLE_MS));
}

/** What the choice of a worker goes by; it stays in this thread. */
interface About {
  readonly key: string;
}

const aboutOf = (task: object): About | null =>
  'bytes' in task && task.bytes instanceof Uint8Array ? { key: fileKey(task.bytes) } : null;

/** End the workers; used by an orderly shutdown and by commands that are done. */
export async function closeFilePool(): Promise<void> {
  const ending = [...open.values()];
  open.clear();
  await Promise.all(ending.map(({ end }) => end()));
}
