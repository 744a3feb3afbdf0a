import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { shownAt } from '../certificates/parts/shown-at.js';
import { authorityOf, stopCertificate } from '../certificates/parts/stop-certificate.js';
import { endRevocation, waitingRevocation } from './parts/waiting-revocation.js';

interface CarryOutInput {
  readonly caller: Caller;
  readonly order: string;
  /** Of the school's authority, so that its list is published anew. */
  readonly passphrase?: string | undefined;
}

/**
 * Exactly as it was ordered, once, never by who ordered it. Refuses with not-found, revocation-order-over, revocation-order-own,
 * already-revoked and passphrase-wrong.
 */
export const carryOutRevocation = act({
  act: 'revoke-certificate',
  prepare: async (at, { order, passphrase }: CarryOutInput) => {
    const { fingerprint } = await at.read(({ db }) => waitingRevocation(db, order));
    return authorityOf(at, { fingerprint, passphrase });
  },
  run: async (at, { caller, order: id }, { prepared: authority }): Promise<{ published: boolean }> => {
    const order = await waitingRevocation(at.db, id);
    if (order.orderedBy === caller.userId) throw refuse('revocation-order-own');
    const { fingerprint, at: revokedAt, reason } = order;
    const row = await at.db.certificates.findByPk(fingerprint, { raw: true });
    if (row?.state === 'revoked') throw refuse('already-revoked', { at: shownAt(row.revokedAt ?? row.addedAt) });
    const done = await stopCertificate(at, { fingerprint, revokedAt, reason, authority });
    await endRevocation(at, id, 'carried-out');
    await at.note({ kind: 'revocation.carried-out', order: id, fingerprint });
    return done;
  },
  refused: ({ order }, code) => ({ kind: 'revocation.refused', order, code }),
});
