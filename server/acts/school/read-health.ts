import { readFrom } from '../../store/read-from.js';
import { type Trouble, troubleOf } from '../../store/trouble.js';
import type { Deps } from '../../runner/deps.js';
import { clockTrouble } from '../clock/clock-trouble.js';
import { loadSchool } from './load-school.js';

export interface Health {
  readonly trouble: Trouble | 'clock-behind' | null;
  /** Null where not even that can be read. */
  readonly school: { readonly name: string; readonly sample: boolean } | null;
}

/** Whether the server can be used: the database read and written, and time not behind. */
export async function readHealth(deps: Deps): Promise<Health> {
  try {
    const { clock: now } = deps;
    const [[{ name, sample }, clock], trouble] = await Promise.all([
      readFrom(deps.db, (db) => Promise.all([loadSchool(db), clockTrouble({ db, clock: now })])),
      deps.db.pulse.ask(performance.now()),
    ]);
    return { trouble: trouble ?? (clock ? 'clock-behind' : null), school: { name, sample } };
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === null) throw error;
    return { trouble, school: null };
  }
}
