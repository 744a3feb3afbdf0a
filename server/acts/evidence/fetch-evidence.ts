import { isReleased } from '../../../core/record/record-states.js';
import { refuse } from '../../ground/refused.js';
import { work } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { loadRecords } from '../records/signing/load-records.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';
import { evidenceOf } from './parts/evidence-of.js';

export interface FetchEvidenceInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly pupil: string;
  readonly of: 'record' | 'print';
}

/**
 * The evidence record beside a released unit's record or print in force. Refuses with record-not-sealed, and
 * evidence-not-yet where no stamp is over it, evidence-altered where what is stored is not what was stamped.
 */
export const fetchEvidence = work({
  act: 'print-class',
  place: ({ classId }: FetchEvidenceInput) => ({ classId }),
  run: async (at, { classId, pupil, of: what }): Promise<IssuedWorkbook> => {
    const stored = (await at.read(({ db }) => loadRecords(db, classId))).get(pupil);
    if (!stored || !isReleased(stored.state) || stored.release === null) throw refuse('record-not-sealed');
    const number = what === 'record' ? stored.release.seal : (stored.release.print ?? 0);
    const file = { what, of: stored.unitId, number };
    const bytes = await evidenceOf(at.read, file);
    if (bytes === null) throw refuse('evidence-not-yet');
    await at.note({ kind: 'evidence.fetched', ...file });
    return { name: `Hoc-ba-${stored.lookupCode}.${what === 'print' ? 'pdf' : 'xml'}.ers`, bytes };
  },
});
