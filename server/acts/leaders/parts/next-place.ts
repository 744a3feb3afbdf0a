import type { Acting } from '../../../runner/act.js';
import { select } from '../../../store/sql.js';

/** Where the next fact that is accepted stands. One statement, inside the transaction that accepts it. */
export async function nextPlace({ db }: Pick<Acting, 'db'>): Promise<number> {
  const [line] = await select<{ last: number | null }>(db, 'SELECT MAX(place) AS last FROM leaders', []);
  return (line?.last ?? 0) + 1;
}
