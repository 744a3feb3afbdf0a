import type { Period } from '../../../core/codes/periods.js';
import { sha256Base64 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { periodWords, sheetPrintName } from '../sheets/workbook/file-name.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';

export interface FetchArchivedInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly period: Period;
  readonly number: number;
}

/**
 * The print of an archived sheet, as it was stored. Refuses with not-found, not-allowed, and archive-altered where the stored
 * bytes are no longer those of its digest.
 */
export const fetchArchived = act({
  act: 'read-archive',
  place: ({ classId }: FetchArchivedInput) => ({ classId }),
  run: async ({ db, note }, { classId, period, number }): Promise<IssuedWorkbook> => {
    const where = { classId, period, number };
    const found = await db.archivedSheets.findOne({ where, raw: true });
    const klass = await db.classes.findByPk(classId, { raw: true });
    if (!found || !klass) throw refuse('not-found');
    if (sha256Base64(found.print) !== found.printDigest) throw refuse('archive-altered');
    await note({ kind: 'archived-sheet.fetched', ...where });
    const name = sheetPrintName(`${klass.name} ${periodWords(period)} ${klass.schoolYearId} lưu trữ ${number}`);
    return { name, bytes: found.print };
  },
});
