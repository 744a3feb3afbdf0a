import { openSchool } from '../place/open-school.js';
import { type Deps, depsOf } from '../runner/deps.js';
import { dataDirWithSchool } from './input.js';
import { mustBeCurrent } from './must-be-current.js';
import { stopForTrouble } from './stop-for-trouble.js';
import type { Terminal } from './terminal.js';

/** Do something with a school's data directory, and close it whatever happens. */
export async function withData<T>(terminal: Terminal, data: string, job: (deps: Deps) => Promise<T>): Promise<T> {
  const dataDir = dataDirWithSchool(terminal, data);
  await mustBeCurrent(terminal, dataDir);
  try {
    const db = await openSchool({ dataDir });
    try {
      return await job(depsOf(db));
    } finally {
      await db.close();
    }
  } catch (error) {
    throw stopForTrouble(terminal, error, data) ?? error;
  }
}
