import { isCoverSettled } from '../../../core/covers/cover-states.js';
import { refuse } from '../../ground/refused.js';
import { work } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { loadClassCovers } from '../covers/parts/class-covers.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';
import { evidenceOf } from './parts/evidence-of.js';

export interface FetchCoverEvidenceInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly pupil: string;
}

/**
 * The evidence record beside a settled cover. Refuses with not-found, cover-not-settled, evidence-not-yet and
 * evidence-altered.
 */
export const fetchCoverEvidence = work({
  act: 'see-profile',
  place: ({ classId }: FetchCoverEvidenceInput) => ({ classId }),
  run: async (at, { classId, pupil }): Promise<IssuedWorkbook> => {
    const stored = (await at.read((looking) => loadClassCovers(looking, classId))).covers.get(pupil);
    if (!stored) throw refuse('not-found');
    if (!isCoverSettled(stored.state) || stored.id === null) throw refuse('cover-not-settled');
    const file = { what: 'cover' as const, of: stored.id, number: stored.number };
    const bytes = await evidenceOf(at.read, file);
    if (bytes === null) throw refuse('evidence-not-yet');
    await at.note({ kind: 'evidence.fetched', ...file });
    return { name: `Bia-hoc-ba-${stored.code}.xml.ers`, bytes };
  },
});
