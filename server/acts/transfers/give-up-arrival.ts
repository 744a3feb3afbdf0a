import { Op } from 'sequelize';
import type { z } from 'zod';
import type { giveUpArrivalSchema } from '../../../core/contract/transfers.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { TransferInput } from './parts/transfer-input.js';

type GiveUpInput = TransferInput & z.output<typeof giveUpArrivalSchema>;

/**
 * Nothing was entered by a bundle the portal was asked about, and nothing will be: it is told with what is due, so that the old school can
 * take the bundle back. Until it has heard, the bundle is not entered either. What the portal refused to hear is told it again: it may
 * have been mended. Refuses with not-found.
 */
export const giveUpArrival = act({
  act: 'enter-arrival',
  run: async ({ db, clock, caller, note }, { transfer, reason }: GiveUpInput): Promise<Record<string, never>> => {
    const now = clock().toISOString();
    const ended = { endedReason: reason, endedBy: caller.userId, endedAt: now };
    const [found] = await db.portalTellings.update(
      { state: 'giving-up', ...ended, nextAt: now },
      {
        where: {
          transferId: transfer,
          kind: 'received',
          state: ['asking', 'held', 'refused'],
          about: { [Op.ne]: null },
        },
      },
    );
    if (found === 0) throw refuse('not-found');
    await note({ kind: 'arrival.given-up', transfer, reasonDigest: sha256(reason) });
    return {};
  },
  refused: (_, code) => ({ kind: 'arrival.refused', code }),
});
