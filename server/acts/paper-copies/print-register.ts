import { dayInVietnam } from '../../../core/codes/day.js';
import { copyRegister } from '../../../core/record/print/paper-copy.js';
import type { DocumentPdf } from '../../exports/pdf/document-pdf.js';
import { inWorker } from '../../files/file-pool.js';
import { work } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { loadSchool } from '../school/load-school.js';
import { fileName } from '../sheets/workbook/file-name.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';
import { registerOf } from './parts/register-of.js';

interface RegisterInput {
  readonly caller: Caller;
  readonly year: number;
}

/** The register of a calendar year to be printed and kept, oldest first. */
export const printRegister = work({
  act: 'read-copies',
  run: async ({ read, note, clock }, { year }: RegisterInput): Promise<IssuedWorkbook> => {
    const { school, copies } = await read(async ({ db }) => ({
      school: await loadSchool(db, clock()),
      copies: await registerOf(db, year),
    }));
    const lines = [...copies].reverse().map(({ at, ...copy }) => ({ ...copy, day: dayInVietnam(new Date(at)) }));
    const input: DocumentPdf = { content: copyRegister(school.name, year, lines), madeAt: clock() };
    const bytes = await inWorker<Uint8Array>('document', input);
    await note({ kind: 'copies.listed', year, copies: lines.length });
    return { name: fileName(`sổ bản giấy ${year}`, 'pdf'), bytes };
  },
});
