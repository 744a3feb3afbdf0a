import { allows } from '../../../core/record/record-states.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { sha256Base64 } from '../../ground/digests.js';
import { recordAct } from '../trail/record-act.js';
import { loadClassPrints } from './parts/class-prints.js';
import { drawTranscript } from './parts/draw-transcript.js';
import { fileName } from '../sheets/workbook/file-name.js';
import { requirePrinting } from './parts/print-right.js';
import { requireProven } from './parts/proven.js';
import { keepShown } from './parts/shown-print.js';
import { storedPrint } from './parts/stored-print.js';
import { refuse, Refused } from '../../ground/refused.js';
import { RecordUnwritable } from '../../../core/record/writable.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';

export interface PrintRecordInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly pupil: string;
  readonly address: string | null;
}

/**
 * A pupil's transcript, every sealed year in it: with the school's seal where it has been put on, as a draft where
 * signatures are missing. Refuses with not-found, not-allowed, record-unwritable and what `requireProven` says.
 */
export async function printRecord(
  deps: Deps,
  { caller, classId, pupil, address }: PrintRecordInput,
): Promise<IssuedWorkbook> {
  await requirePrinting(deps, caller, classId);
  const prints = await loadClassPrints(deps, classId, address);
  const stored = prints?.year.records.get(pupil);
  const print = stored ? await storedPrint(deps, stored) : null;
  if (prints) await requireProven(deps, caller, { prints, pupil, what: 'print', print });
  const bytes = print?.pdf ?? (await drawn(prints, pupil));
  if (!bytes) throw refuse('not-found');
  const [record, version] = [stored?.id ?? null, stored?.version ?? 0];
  const digest = sha256Base64(bytes);
  await recordAct(deps, caller, { kind: 'record.printed', classId, record, version, digest });
  if (stored && allows(stored.state, 'seal')) {
    await keepShown(deps, caller, { classId, pupil, unitId: stored.unitId, version, digest });
  }
  return { name: fileName(`${prints!.year.context.class.name} ${prints!.nameOf(pupil)}`, 'pdf'), bytes };
}

async function drawn(prints: Awaited<ReturnType<typeof loadClassPrints>>, pupil: string): Promise<Buffer | null> {
  try {
    const source = prints?.sourceOf(pupil);
    return source ? await drawTranscript({ ...source, sealAt: null }) : null;
  } catch (error) {
    if (error instanceof RecordUnwritable) throw new Refused(error.refusal);
    throw error;
  }
}
