import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { TransferInput } from './parts/transfer-input.js';

/** The pupil stays after all, or goes elsewhere. Refuses with not-found, and transfer-moved-on for what was received or withdrawn. */
export const withdrawTransfer = act({
  act: 'make-transfer',
  run: async ({ db, note }, { transfer }: TransferInput): Promise<Record<string, never>> => {
    const row = await db.transfers.findByPk(transfer, { attributes: ['state'], raw: true });
    if (!row) throw refuse('not-found');
    if (row.state === 'received' || row.state === 'withdrawn') throw refuse('transfer-moved-on');
    await db.transfers.update({ state: 'withdrawn' }, { where: { id: transfer } });
    await note({ kind: 'transfer.withdrawn', transfer });
    return {};
  },
  refused: ({ transfer }, code) => ({ kind: 'transfer.refused', transfer, code }),
});
