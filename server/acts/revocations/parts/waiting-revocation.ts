import { refuse } from '../../../ground/refused.js';
import type { Acting } from '../../../runner/act.js';
import type { Reader } from '../../../store/reader.js';
import { select, write } from '../../../store/sql.js';

export interface RevocationOrder {
  readonly id: string;
  readonly fingerprint: string;
  readonly at: string;
  readonly reason: string;
  readonly orderedBy: string;
  readonly state: 'waiting' | 'carried-out' | 'withdrawn';
}

const ORDER = `
  SELECT id, fingerprint, revoke_at AS at, reason, ordered_by AS "orderedBy", state FROM revocation_orders WHERE id = $1`;
const END = 'UPDATE revocation_orders SET state = $1, ended_by = $2, ended_at = $3 WHERE id = $4';

/** Refuses with not-found and revocation-order-over. */
export async function waitingRevocation(db: Reader, id: string): Promise<RevocationOrder> {
  const [order] = await select<RevocationOrder>(db, ORDER, [id]);
  if (!order) throw refuse('not-found');
  if (order.state !== 'waiting') throw refuse('revocation-order-over');
  return order;
}

export const endRevocation = (
  { db, caller, clock }: Pick<Acting, 'db' | 'caller' | 'clock'>,
  id: string,
  state: 'carried-out' | 'withdrawn',
): Promise<unknown> => write(db, END, [state, caller.userId, clock().toISOString(), id]);
