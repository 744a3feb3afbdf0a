import { zipSync } from 'fflate';
import { STATEMENT_FILE } from '../../../core/transfer/transfer-files.js';
import { refuse } from '../../ground/refused.js';
import { look } from '../../runner/act.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';
import { statementOf } from './parts/statement-of.js';
import { sealFiles } from './parts/seal-files.js';
import type { TransferInput } from './parts/transfer-input.js';

const NAMES = { received: 'Bien-nhan-chuyen-truong', withdrawn: 'Rut-ho-so-chuyen-truong' } as const;

/** What the other school enters, beside what its seal is checked by there. Refuses with what `statementOf` says, and transfer-not-signed. */
export const fetchStatement = look({
  act: 'sign-transfer',
  run: async (looking, { transfer }: TransferInput): Promise<IssuedWorkbook> => {
    const { db } = looking;
    const { kind } = await statementOf(db, transfer);
    const row = await db.transferStatements.findOne({ where: { transferId: transfer, kind }, raw: true });
    if (!row) throw refuse('transfer-not-signed');
    const text = new TextEncoder().encode(row.text);
    const files = { [STATEMENT_FILE]: text, ...(await sealFiles(looking, [text])) };
    const bytes = zipSync(files, { mtime: new Date(row.toldAt) });
    return { name: `${NAMES[kind]}-${row.pupilId}.zip`, bytes };
  },
});
