import { isReleased } from '../../../core/record/record-states.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { loadClassPrints } from './parts/class-prints.js';
import { requireProven } from './parts/proven.js';
import { refuse } from '../../ground/refused.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';

export interface ExportRecordInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly pupil: string;
}

/** The signed XML of a released unit, with the seal in force. Refuses with not-found, not-allowed, record-not-sealed and what `requireProven` says. */
export const exportRecord = act({
  act: 'print-class',
  place: ({ classId }: ExportRecordInput) => ({ classId }),
  prepare: async (at, { classId, pupil }) => {
    const prints = await at.read((looking) => loadClassPrints(looking, classId, null));
    if (!prints?.pupils.includes(pupil)) throw refuse('not-found');
    const stored = prints.year.records.get(pupil);
    if (!stored || !isReleased(stored.state)) throw refuse('record-not-sealed');
    await requireProven(at, { prints, pupil, what: 'export' });
    return { stored, text: prints.textOf(pupil) };
  },
  run: async (at, { classId }, { prepared: { stored, text } }): Promise<IssuedWorkbook> => {
    await at.note({ kind: 'record.exported', classId, record: stored.id, version: stored.version });
    return { name: `Hoc-ba-${stored.lookupCode}.xml`, bytes: new TextEncoder().encode(text) };
  },
});
