/** The trail checked in tests: what is found that was not found before. */
import type { TrailFinding } from '../../core/audit/trail-finding.js';
import { checkTrail } from '../../server/acts/trail/check-trail.js';
import type { Deps } from '../../server/runner/deps.js';

export const findingsOf = async (deps: Pick<Deps, 'db' | 'clock'>): Promise<readonly TrailFinding[]> =>
  (await checkTrail(deps)).findings;

/** Remembers what was found, so that each change made past the program is told apart from those before it. */
export function watcher(deps: Pick<Deps, 'db' | 'clock'>) {
  const known = new Set<string>();
  return async (): Promise<readonly TrailFinding[]> => {
    const fresh = (await findingsOf(deps)).filter((finding) => !known.has(JSON.stringify(finding)));
    for (const finding of fresh) known.add(JSON.stringify(finding));
    return fresh;
  };
}
