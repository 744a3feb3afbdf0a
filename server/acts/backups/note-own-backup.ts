import { asSystem } from '../../runner/beside.js';
import type { Deps } from '../../runner/deps.js';
import { type MadeBackup, noteMade } from './parts/note-made.js';

/** A backup that a command or the server itself made. */
export const noteOwnBackup = (
  deps: Pick<Deps, 'db' | 'clock' | 'wait'>,
  made: Omit<MadeBackup, 'madeBy'>,
): Promise<void> =>
  deps.db.writes.run((transaction) => noteMade(asSystem(deps, transaction), { ...made, madeBy: null }));
