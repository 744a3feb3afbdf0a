import { readFrom } from '../../store/read-from.js';
import type { Deps } from '../../runner/deps.js';
import { loadTrust } from '../certificates/parts/load-trust.js';

/** Whether authorities that failed answer again: so that who waits for their stamps hears of it without signing first. */
export const askStampers = async ({ db, stamper }: Pick<Deps, 'db' | 'stamper'>): Promise<void> =>
  stamper?.askAgain(() => readFrom(db, (reader) => loadTrust({ db: reader })));
