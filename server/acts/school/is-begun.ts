import type { Deps } from '../../runner/deps.js';
import { readFrom } from '../../store/read-from.js';

/** Whether this server has its school. One statement. */
export const isBegun = ({ db }: Pick<Deps, 'db'>): Promise<boolean> =>
  readFrom(db, async ({ school }) => (await school.count()) > 0);
