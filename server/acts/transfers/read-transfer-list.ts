import type { TransferList } from '../../../core/transfer/transfer-list.js';
import { refuse } from '../../ground/refused.js';
import { look } from '../../runner/act.js';
import type { TransferInput } from './parts/transfer-input.js';

/** What the clerk signs. Refuses with not-found and transfer-moved-on. */
export const readTransferList = look({
  act: 'sign-transfer',
  run: async ({ db }, { transfer }: TransferInput): Promise<TransferList> => {
    const row = await db.transfers.findByPk(transfer, { attributes: ['list', 'state'], raw: true });
    if (!row) throw refuse('not-found');
    if (row.state !== 'made') throw refuse('transfer-moved-on');
    return JSON.parse(row.list) as TransferList;
  },
});
