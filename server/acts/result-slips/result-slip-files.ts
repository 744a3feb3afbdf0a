import { zipSync } from 'fflate';
import { resultSlip } from '../../../core/record/print/result-slip.js';
import type { DocumentPdf } from '../../exports/pdf/document-pdf.js';
import { inWorker } from '../../files/file-pool.js';
import { act } from '../../runner/act.js';
import { fileName, folderName, periodWords } from '../sheets/workbook/file-name.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';
import { slipsFor, slipsOfClass } from './parts/slips-of-class.js';
import type { GiveInput } from './print-result-slips.js';

/** A PDF a child, so that none can be sent to another's family by taking the class's (H20). Refuses with not-found, not-allowed. */
export const resultSlipFiles = act({
  act: 'give-result-slips',
  place: ({ classId }: GiveInput) => ({ classId }),
  prepare: async (at, { classId, period, pupils }) => {
    const found = await at.read(async (looking) => slipsFor(await slipsOfClass(looking, classId, period), pupils));
    const madeAt = at.clock();
    const files: Record<string, Uint8Array> = {};
    // One after another: others' prints come in between.
    for (const [i, { slip, signed }] of found.slips.entries()) {
      const input: DocumentPdf = { content: resultSlip(slip, { asOf: found.asOf, signed }), madeAt };
      const name = folderName(`${String(i + 1).padStart(2, '0')} ${slip.pupil.name} ${slip.className}`);
      files[`${name}.pdf`] = await inWorker<Uint8Array>('document', input);
    }
    return { found, bytes: zipSync(files, { level: 0, mtime: madeAt }) };
  },
  run: async ({ note }, { classId, period, pupils }, { prepared: { found, bytes } }): Promise<IssuedWorkbook> => {
    const { className, revision } = found;
    await note({ kind: 'result-slips.given', ...{ classId, period, revision, as: 'files' }, pupils: [...pupils] });
    return { name: fileName(`phiếu kết quả ${className} ${periodWords(period)}`, 'zip'), bytes };
  },
});
