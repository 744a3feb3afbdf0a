import type { TransferReceipt } from '../../../core/contract/transfers.js';
import { refuse } from '../../ground/refused.js';
import { look } from '../../runner/act.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';
import { loadSchool } from '../school/load-school.js';
import type { TransferInput } from './parts/transfer-input.js';

/** What the school a pupil came from enters. Refuses with not-found. */
export const fetchReceipt = look({
  act: 'enter-arrival',
  run: async ({ db, clock }, { transfer }: TransferInput): Promise<IssuedWorkbook> => {
    const row = await db.arrivals.findByPk(transfer, { raw: true });
    if (!row) throw refuse('not-found');
    const { code, name } = await loadSchool(db, clock());
    const receipt: TransferReceipt = {
      ...{ format: 'hocba-transfer-receipt-1', transfer, digest: row.digest },
      from: { code: row.fromCode, name: row.fromName },
      to: { code, name },
      ...{ pupil: row.pupilId, receivedAt: row.enteredAt },
    };
    const bytes = new TextEncoder().encode(JSON.stringify(receipt, null, 1));
    return { name: `Bien-nhan-chuyen-truong-${row.pupilId}.json`, bytes };
  },
});
