/** Whoever checks what has arrived: one package after another in the order of arrival, taken up again after a restart. */
import { errorFacts } from '../../ground/error-facts.js';
import type { PortalDeps } from '../portal-deps.js';
import { WireRefused } from '../wire/wire-fault.js';
import type { UnitChecked } from './check-package.js';
import { ChecksEnded } from './checks-in-threads.js';
import { certificatesOf } from './school-certificates.js';
import { takeIn } from './take-in.js';

interface Waiting {
  readonly seq: number;
  readonly schoolCode: string;
  readonly messageid: string;
  readonly year: number;
  readonly content: string;
}

const NEXT = `
  SELECT seq, school_code AS "schoolCode", messageid, year, content FROM packages WHERE done_at IS NULL ORDER BY seq LIMIT 1`;

export interface PackageChecker {
  /** Something may have arrived. */
  readonly arrived: () => void;
  /** Resolves when nothing waits; rejects with what went wrong in the machine. */
  readonly settled: () => Promise<void>;
  /** Take up nothing more, and wait until what was under way is stored or given up. */
  readonly end: () => Promise<void>;
}

export function packageChecker(deps: Omit<PortalDeps, 'packageArrived'>): PackageChecker {
  let ended = false;
  let running: Promise<void> = Promise.resolve();
  const work = async (): Promise<void> => {
    for (;;) {
      if (ended) return;
      const [next] = await deps.db.rows<Waiting>(NEXT);
      if (next === undefined) return;
      await checkOne(deps, next);
    }
  };
  const arrived = (): void => {
    running = running.catch(() => undefined).then(work);
    // It stays unchecked and is taken up with the next arrival or start.
    running.catch((error: unknown) => {
      if (error instanceof ChecksEnded) return;
      deps.log.error({ error: errorFacts(error) }, 'a package could not be checked');
    });
  };
  return {
    arrived,
    settled: () => running,
    end: async () => {
      ended = true;
      await running.catch(() => undefined);
    },
  };
}

async function checkOne(deps: Omit<PortalDeps, 'packageArrived'>, waiting: Waiting): Promise<void> {
  const { db, clock, checks } = deps;
  const known = await certificatesOf(db, waiting.schoolCode);
  let checked: readonly UnitChecked[] = [];
  let refused: WireRefused | null = null;
  try {
    checked = await checks.submission(waiting, { known, at: clock() });
  } catch (error) {
    if (!(error instanceof WireRefused)) throw error;
    refused = error;
  }
  await db.write(async (at) => {
    const now = clock().toISOString();
    await takeIn(at, waiting, checked, now);
    await at.write('UPDATE packages SET done_at = $1, fault = $2, title = $3 WHERE seq = $4', [
      now,
      refused?.fault ?? null,
      refused?.title.slice(0, 500) ?? null,
      waiting.seq,
    ]);
  });
}
