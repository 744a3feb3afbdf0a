import { unzipSync, zipSync } from 'fflate';
import { TRANSFER_FILES } from '../../../core/transfer/transfer-files.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';
import type { TransferInput } from './parts/transfer-input.js';

/** A signed transfer as the one file the next school is given. Refuses with not-found, transfer-not-signed and transfer-moved-on. */
export const fetchTransfer = act({
  act: 'sign-transfer',
  run: async ({ db, note }, { transfer }: TransferInput): Promise<IssuedWorkbook> => {
    const row = await db.transfers.findByPk(transfer, { raw: true });
    if (!row) throw refuse('not-found');
    if (row.state === 'withdrawn') throw refuse('transfer-moved-on');
    if (row.signedList === null) throw refuse('transfer-not-signed');
    const files = unzipSync(new Uint8Array(row.content));
    const list = new TextEncoder().encode(row.signedList);
    const bytes = zipSync({ [TRANSFER_FILES.list]: list, ...files }, { mtime: new Date(row.madeAt) });
    await note({ kind: 'transfer.fetched', transfer, pupilId: row.pupilId });
    return { name: `Chuyen-truong-${row.pupilId}.zip`, bytes };
  },
  refused: ({ transfer }, code) => ({ kind: 'transfer.refused', transfer, code }),
});
