import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';
import type { TransferInput } from './parts/transfer-input.js';

/** A document of another school as it came. Refuses with not-found. */
export const fetchForeign = act({
  act: 'read-transfers',
  run: async (
    { db, note },
    { transfer, number }: TransferInput & { readonly number: number },
  ): Promise<IssuedWorkbook> => {
    const row = await db.foreignDocuments.findOne({ where: { arrivalId: transfer, number }, raw: true });
    if (!row) throw refuse('not-found');
    const { pupilId } = (await db.arrivals.findByPk(transfer, { attributes: ['pupilId'], raw: true }))!;
    await note({ kind: 'arrival.fetched', transfer, pupilId, number });
    return { name: row.path.replace('/', '-'), bytes: new Uint8Array(row.content) };
  },
});
