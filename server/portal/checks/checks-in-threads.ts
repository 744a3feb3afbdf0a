/** Whatever schools signed is checked in threads of its own: the portal answers everybody else meanwhile, and one bad package ends none. */
import PQueue from 'p-queue';
import { Piscina } from 'piscina';
import type { RecallItem } from '../../../core/record/recall-item.js';
import type { ChainVerdict } from '../../../core/signing/chain.js';
import { endOf } from '../../ground/end-threads.js';
import { withinOwnTime } from '../../ground/own-time.js';
import { WireRefused } from '../wire/wire-fault.js';
import type { PackageToCheck, UnitChecked } from './check-package.js';
import type { BySchool, RecallToCheck, Told } from './check-worker.js';

type By = Omit<BySchool, 'trustDir'>;

/** The portal stops: nothing is said of what was being checked or waited, and a package that is kept is taken up at the next start. */
export class ChecksEnded extends Error {
  override name = 'ChecksEnded';
}

/** All reject with WireRefused for what is wrong with the message as a whole: XM02 where checking it costs too much; with ChecksEnded once ended. */
export interface PortalChecks {
  readonly submission: (asked: PackageToCheck, by: By) => Promise<UnitChecked[]>;
  readonly recallList: (asked: RecallToCheck, by: By) => Promise<RecallItem[]>;
  /** A declared certificate's chain at a moment. */
  readonly declared: (der: Uint8Array, at: Date) => Promise<ChainVerdict>;
  /** End the threads; what is under way or waits rejects at once. */
  readonly end: () => Promise<void>;
}

export interface ChecksOptions {
  /** Folder of the files the portal believes. */
  readonly trustDir: string;
  /** Awaited before that folder is looked at. */
  readonly beforeTrust?: () => Promise<void>;
  /** Tests' own. */
  readonly bounds?: CheckBounds;
  /** Tests' own: a task's clock. */
  readonly within?: typeof withinOwnTime;
}

export interface CheckBounds {
  /** Of a thread's old generation: a package of 700 units takes some 150. */
  readonly mostMb: number;
  /** Milliseconds of computing for one message: such a package takes some ten thousand. */
  readonly longestMs: number;
}
const BOUNDS: CheckBounds = { mostMb: 768, longestMs: 120_000 };

/** Packages come one after another; who asks to recall or declares a certificate waits for an answer, and never behind a package. */
const THREADS = { packages: 1, answers: 1 } as const;
type Task = 'submission' | 'recallList' | 'declared';
const IDLE_MS = 20_000;

interface Room {
  readonly threads: Piscina;
  /** Tasks wait here and not in the threads' own queue, so that waiting is not counted as theirs. */
  readonly queue: PQueue;
  readonly end: () => Promise<void>;
}

function roomFor(most: number, { mostMb }: CheckBounds): Room {
  const threads = new Piscina({
    filename: new URL('./check-worker.js', import.meta.url).href,
    minThreads: 0,
    maxThreads: most,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: mostMb, maxYoungGenerationSizeMb: 48 },
  });
  return { threads, queue: new PQueue({ concurrency: most }), end: endOf(threads) };
}

export function checksInThreads({
  trustDir,
  beforeTrust,
  bounds = BOUNDS,
  within = withinOwnTime,
}: ChecksOptions): PortalChecks {
  const packages = roomFor(THREADS.packages, bounds);
  const answers = roomFor(THREADS.answers, bounds);
  const ending = new AbortController();
  const { signal: ended } = ending;
  const run = async <Found>(name: Task, task: object): Promise<Found> => {
    await beforeTrust?.();
    const { threads, queue } = name === 'submission' ? packages : answers;
    const told = await queue
      .add(
        () =>
          within(
            (signal) => threads.run({ ...task, trustDir }, { name, signal }) as Promise<Told<Found>>,
            bounds.longestMs,
          ),
        { signal: ended },
      )
      .catch((error: unknown) => {
        // Threads that end say of what they leave that it was aborted, as they do of what costs too much.
        if (ended.aborted) throw ended.reason;
        const { name: kind, code } = error as { name?: string; code?: string };
        // What cannot be checked is refused: kept, it would be taken up again for ever and hold up every school behind it.
        if (code === 'ERR_WORKER_OUT_OF_MEMORY' || kind === 'AbortError') throw new WireRefused('XM02');
        throw error;
      });
    if (!told.ok) throw new WireRefused(told.fault, told.title);
    return told.found;
  };
  return {
    submission: (asked, by) => run('submission', { ...by, asked }),
    recallList: (asked, by) => run('recallList', { ...by, asked }),
    declared: (der, at) => run('declared', { at, der }),
    end: async () => {
      ending.abort(new ChecksEnded());
      await Promise.all([packages.end(), answers.end()]);
    },
  };
}
