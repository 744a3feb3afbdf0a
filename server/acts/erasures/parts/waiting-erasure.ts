import type { ERASURE_STATES } from '../../../../core/contract/erasures.js';
import { refuse } from '../../../ground/refused.js';
import type { Acting } from '../../../runner/act.js';
import type { Reader } from '../../../store/reader.js';
import { select, write } from '../../../store/sql.js';

export interface ErasureOrder {
  readonly id: string;
  readonly key: string;
  readonly document: string;
  readonly orderedBy: string;
  readonly state: (typeof ERASURE_STATES)[number];
}

const ORDER = `
  SELECT id, row_key AS key, document, ordered_by AS "orderedBy", state FROM erasure_orders WHERE id = $1`;
const END = 'UPDATE erasure_orders SET state = $1, ended_by = $2, ended_at = $3 WHERE id = $4';

/** Refuses with not-found and erasure-over. */
export async function waitingErasure(db: Reader, id: string): Promise<ErasureOrder> {
  const [order] = await select<ErasureOrder>(db, ORDER, [id]);
  if (!order) throw refuse('not-found');
  if (order.state !== 'waiting') throw refuse('erasure-over');
  return order;
}

export const endErasure = (
  { db, caller, clock }: Pick<Acting, 'db' | 'caller' | 'clock'>,
  id: string,
  state: 'carried-out' | 'withdrawn',
): Promise<unknown> => write(db, END, [state, caller.userId, clock().toISOString(), id]);
