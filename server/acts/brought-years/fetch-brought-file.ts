import { scanEnding } from '../../../core/codes/scans.js';
import { sha256Base64 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';
import { broughtIn, type OneBrought } from './parts/brought-in.js';

/** The scan or the signed file, byte for byte as it came. Refuses with not-found, brought-year-altered. */
export const fetchBroughtFile = act({
  act: 'read-brought-years',
  place: ({ classId }: OneBrought) => ({ classId }),
  run: async (at, one): Promise<IssuedWorkbook> => {
    const { id, pupilId, file, fileDigest, schoolYear } = await broughtIn(at.db, one);
    if (sha256Base64(file) !== fileDigest) throw refuse('brought-year-altered');
    await at.note({ kind: 'brought-year.fetched', broughtId: id, pupilId, classId: one.classId });
    return { name: `Nam-hoc-${schoolYear}-${pupilId}.${scanEnding(file) ?? 'xml'}`, bytes: file };
  },
});
