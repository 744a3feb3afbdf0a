import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { select, write } from '../../store/sql.js';
import { certificateToRevoke } from './parts/certificate-to-revoke.js';
import { touchedUnits } from './parts/touched-units.js';

interface OrderInput {
  readonly caller: Caller;
  readonly fingerprint: string;
  readonly at: string;
  readonly reason: string;
}

const OPEN = `SELECT id FROM revocation_orders WHERE fingerprint = $1 AND state = 'waiting'`;
const INSERT = `
  INSERT INTO revocation_orders (id, fingerprint, revoke_at, reason, units, ordered_by, ordered_at, state)
  VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting')`;

/**
 * The principal's order: it waits for the administrator, and what it would fail is written down. Refuses with revocation-order-open
 * and what `certificateToRevoke` says.
 */
export const orderRevocation = act({
  act: 'order-revocation',
  run: async (at, { fingerprint, reason, ...input }: OrderInput): Promise<{ order: string }> => {
    const asked = await certificateToRevoke(at, { fingerprint, at: input.at });
    if ((await select(at.db, OPEN, [fingerprint])).length > 0) throw refuse('revocation-order-open');
    const units = (await touchedUnits(at.db, fingerprint, asked.at)).map(({ unit }) => unit);
    const order = at.newId();
    const by = [at.caller.userId, at.clock().toISOString()];
    await write(at.db, INSERT, [order, fingerprint, asked.at, reason, JSON.stringify(units), ...by]);
    await at.note({
      kind: 'revocation.ordered',
      order,
      fingerprint,
      at: asked.at,
      units,
      reasonDigest: sha256(reason),
    });
    return { order };
  },
  refused: (_, code) => ({ kind: 'revocation.refused', order: null, code }),
});
