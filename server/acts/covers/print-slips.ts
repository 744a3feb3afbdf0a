import { coverSlips } from '../../../core/record/print/cover-slip.js';
import { refuse } from '../../ground/refused.js';
import type { DocumentPdf } from '../../exports/pdf/document-pdf.js';
import { inWorker } from '../../files/file-pool.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { fileName } from '../sheets/workbook/file-name.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';
import { loadClassCovers } from './parts/class-covers.js';

interface PrintInput {
  readonly caller: Caller;
  readonly classId: string;
  /** Empty for everybody. */
  readonly pupils: readonly string[];
}

/**
 * Slips for families to check what covers will say (G7), a page a child; that they were printed is kept with what stood on each.
 * Refuses with not-found, not-allowed.
 */
export const printCoverSlips = act({
  act: 'keep-cover-slips',
  place: ({ classId }: PrintInput) => ({ classId }),
  prepare: async (at, { classId, pupils }) => {
    const covers = await at.read(async (looking) => [...(await loadClassCovers(looking, classId)).covers.values()]);
    const own = pupils.length === 0 ? covers : covers.filter(({ pupil }) => pupils.includes(pupil.id));
    if (own.length === 0) throw refuse('not-found');
    const input: DocumentPdf = { content: coverSlips(own.map(({ now }) => now)), madeAt: at.clock() };
    return { own, bytes: Buffer.from(await inWorker<Uint8Array>('document', input)) };
  },
  run: async (at, { classId, caller }, { prepared: { own, bytes } }): Promise<IssuedWorkbook> => {
    const [{ now }] = own as [(typeof own)[number]];
    const { clock, newId } = at;
    const line = { schoolYearId: now.schoolYear, step: 'printed', notedBy: caller.userId } as const;
    const notedAt = clock().toISOString();
    const rows = own.map(({ pupil, seen }) => ({ id: newId(), pupilId: pupil.id, seen, ...line, notedAt }));
    await at.db.coverSlips.bulkCreate(rows);
    await at.note(
      { kind: 'cover-slips.noted', classId, step: 'printed', slips: rows.map(({ id }) => id) },
      { at: notedAt },
    );
    return { name: fileName(`phiếu đối chiếu lý lịch ${now.className}`, 'pdf'), bytes };
  },
});
