import { BREACH_DECISIONS, type BreachDecision, type BreachState } from '../../../../core/contract/breaches.js';
import { refuse } from '../../../ground/refused.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';
import { FOUND_AT } from './found-sql.js';

/** Where a breach stands by what was decided of it, in whatever order: told after all, it is told. */
export function stateOf(decided: readonly BreachDecision[]): BreachState {
  const [last] = (['closed', 'reported', 'dismissed'] as const).filter((one) => decided.includes(one));
  return last ?? 'open';
}

const ONE = `
  SELECT ${FOUND_AT} AS "foundAt", e.kind, e.at FROM breaches b LEFT JOIN breach_entries e ON e.breach_id = b.id
  WHERE b.id = $1`;

/** Refuses with not-found. */
export async function oneBreach(
  db: Reader,
  id: string,
): Promise<{ readonly foundAt: string; readonly toldAt: string | null; readonly state: BreachState }> {
  const rows = await select<{ foundAt: string; kind: string | null; at: string | null }>(db, ONE, [id]);
  const [first] = rows;
  if (!first) throw refuse('not-found');
  const decided = BREACH_DECISIONS.filter((decision) => rows.some(({ kind }) => kind === decision));
  const toldAt = rows.find(({ kind }) => kind === 'reported')?.at ?? null;
  return { foundAt: first.foundAt, toldAt, state: stateOf(decided) };
}
