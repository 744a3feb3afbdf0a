import { scanEnding } from '../../../core/codes/scans.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';

/** As it came; that it was shown is an event, for it may show pupils. Refuses with not-found. */
export const incidentPicture = act({
  act: 'answer-incidents',
  run: async (at, { incident }: { readonly caller: Caller; readonly incident: string }): Promise<IssuedWorkbook> => {
    const row = await at.db.incidentPictures.findByPk(incident, { raw: true });
    if (!row) throw refuse('not-found');
    await at.note({ kind: 'incident.picture-shown', incident });
    return { name: `Su-co-${incident.slice(0, 8)}.${scanEnding(row.bytes) ?? 'png'}`, bytes: row.bytes };
  },
});
