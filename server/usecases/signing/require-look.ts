import { select } from '../../db/sql.js';
import type { Caller } from '../caller.js';
import type { Deps } from '../deps.js';
import { refuse } from '../refused.js';
import type { ClassYear } from './class-year.js';

const LOOK = `
  SELECT 1 AS found FROM looks WHERE class_id = $1 AND looked_by <> $2 LIMIT 1`;

/** Somebody other than whoever seals has looked at a printed example of the class. Refuses with look-missing. One statement. */
export async function requireLook({ db }: Pick<Deps, 'db'>, { context }: ClassYear, { userId }: Caller): Promise<void> {
  const [look] = await select<{ found: number }>(db, LOOK, [context.class.id, userId]);
  if (!look) throw refuse('look-missing');
}
