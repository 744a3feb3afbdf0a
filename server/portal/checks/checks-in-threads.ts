/** Whatever schools signed is checked in threads of its own: the portal answers everybody else meanwhile, and one bad package ends none. */
import { Piscina } from 'piscina';
import type { RecallItem } from '../../../core/record/recall-item.js';
import type { ChainVerdict } from '../../../core/signing/chain.js';
import { withinOwnTime } from '../../ground/own-time.js';
import { WireRefused } from '../wire/wire-fault.js';
import type { PackageToCheck, UnitChecked } from './check-package.js';
import type { BySchool, RecallToCheck, Told } from './check-worker.js';

type By = Omit<BySchool, 'trustDir'>;

/** All reject with WireRefused for what is wrong with the message as a whole: XM02 where checking it costs too much. */
export interface PortalChecks {
  readonly submission: (asked: PackageToCheck, by: By) => Promise<UnitChecked[]>;
  readonly recallList: (asked: RecallToCheck, by: By) => Promise<RecallItem[]>;
  /** A declared certificate's chain at a moment. */
  readonly declared: (der: Uint8Array, at: Date) => Promise<ChainVerdict>;
  /** End the threads. */
  readonly end: () => Promise<void>;
}

export interface ChecksOptions {
  /** Folder of the files the portal believes. */
  readonly trustDir: string;
  /** Awaited before that folder is looked at. */
  readonly beforeTrust?: () => Promise<void>;
  /** Tests' own. */
  readonly bounds?: CheckBounds;
}

export interface CheckBounds {
  /** Of a thread's old generation: a package of 700 units takes some 150. */
  readonly mostMb: number;
  /** Milliseconds of computing for one message: such a package takes some ten thousand. */
  readonly longestMs: number;
}
const BOUNDS: CheckBounds = { mostMb: 768, longestMs: 120_000 };

/** Packages come one after another; who asks to recall or declares a certificate waits for an answer and not behind them. */
const THREADS = 2;
const IDLE_MS = 20_000;

export function checksInThreads({ trustDir, beforeTrust, bounds = BOUNDS }: ChecksOptions): PortalChecks {
  const threads = new Piscina({
    filename: new URL('./check-worker.js', import.meta.url).href,
    minThreads: 0,
    maxThreads: THREADS,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: bounds.mostMb, maxYoungGenerationSizeMb: 48 },
  });
  const run = async <Found>(name: string, task: object): Promise<Found> => {
    await beforeTrust?.();
    const told = await withinOwnTime(
      (signal) => threads.run({ ...task, trustDir }, { name, signal }) as Promise<Told<Found>>,
      bounds.longestMs,
    ).catch((error: unknown) => {
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
    end: () => threads.destroy(),
  };
}
