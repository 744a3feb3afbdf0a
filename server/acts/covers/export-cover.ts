import { coverText } from '../../../core/covers/cover-xml.js';
import { isCoverSettled } from '../../../core/covers/cover-states.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';
import { loadClassCovers } from './parts/class-covers.js';
import { signedCover } from './parts/signed-cover.js';

export interface ExportCoverInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly pupil: string;
}

/** The signed XML of a settled cover, as “Kiểm tra” reads it. Refuses with not-found, and cover-not-settled before. */
export const exportCover = act({
  act: 'see-profile',
  place: ({ classId }: ExportCoverInput) => ({ classId }),
  run: async (at, { classId, pupil }): Promise<IssuedWorkbook> => {
    const stored = (await loadClassCovers(at, classId)).covers.get(pupil);
    if (!stored) throw refuse('not-found');
    const found = isCoverSettled(stored.state) ? signedCover(stored) : null;
    if (!found || stored.id === null) throw refuse('cover-not-settled');
    await at.note({ kind: 'cover.exported', classId, cover: stored.id, number: found.cover.number });
    const text = coverText(found.cover, found.signed);
    return { name: `Bia-hoc-ba-${found.cover.code}.xml`, bytes: new TextEncoder().encode(text) };
  },
});
