import { readFrom } from '../../store/read-from.js';
import { type Trouble, troubleOf } from '../../database/trouble.js';
import type { Deps } from '../../runner/deps.js';
import { clockTrouble } from '../clock/clock-trouble.js';
import type { Reader } from '../../store/reader.js';
import { loadSchool, NoSchool } from './load-school.js';

export interface Health {
  readonly trouble: Trouble | 'clock-behind' | null;
  /** Null where not even that can be read. */
  readonly school: { readonly name: string; readonly sample: boolean } | null;
  /** There is no school yet. */
  readonly firstRun: boolean;
}

/** Whether the server can be used: the database read and written, and time not behind. */
export async function readHealth(deps: Deps): Promise<Health> {
  try {
    const { clock: now } = deps;
    const [[school, clock], trouble] = await Promise.all([
      readFrom(deps.db, (db) => Promise.all([schoolIfAny(db, now()), clockTrouble({ db, clock: now })])),
      deps.db.pulse.ask(performance.now()),
    ]);
    return { trouble: trouble ?? (clock ? 'clock-behind' : null), school, firstRun: school === null };
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === null) throw error;
    return { trouble, school: null, firstRun: false };
  }
}

const schoolIfAny = (db: Reader, now: Date): Promise<Health['school']> =>
  loadSchool(db, now).then(
    ({ name, sample }) => ({ name, sample }),
    (error: unknown) => {
      if (error instanceof NoSchool) return null;
      throw error;
    },
  );
