import { isReleased } from '../../../core/record/record-states.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { recordAct } from '../trail/record-act.js';
import { loadClassPrints } from '../prints/parts/class-prints.js';
import { requireProven } from '../prints/parts/proven.js';
import { requirePrinting } from '../prints/parts/print-right.js';
import { refuse } from '../../ground/refused.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';

export interface ExportRecordInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly pupil: string;
}

/** The signed XML of a released unit, with the seal in force. Refuses with not-found, not-allowed, record-not-sealed and what `requireProven` says. */
export async function exportRecord(deps: Deps, { caller, classId, pupil }: ExportRecordInput): Promise<IssuedWorkbook> {
  await requirePrinting(deps, caller, classId);
  const prints = await loadClassPrints(deps, classId, null);
  if (!prints?.pupils.includes(pupil)) throw refuse('not-found');
  const stored = prints.year.records.get(pupil);
  if (!stored || !isReleased(stored.state)) throw refuse('record-not-sealed');
  await requireProven(deps, caller, { prints, pupil, what: 'export' });
  await recordAct(deps, caller, { kind: 'record.exported', classId, record: stored.id, version: stored.version });
  return { name: `Hoc-ba-${stored.lookupCode}.xml`, bytes: new TextEncoder().encode(prints.textOf(pupil)) };
}
