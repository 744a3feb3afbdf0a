import type { Caller } from './caller.js';
import type { Deps } from './deps.js';
import { recordAct } from './prints/act.js';
import { loadClassPrints } from './prints/class-prints.js';
import { drawTranscript } from './prints/draw-transcript.js';
import { fileName } from './workbook/file-name.js';
import { requirePrinting } from './prints/print-right.js';
import { storedPrint } from './prints/stored-print.js';
import { refuse, Refused } from './refused.js';
import { RecordUnwritable } from '../../core/transcript/writable.js';
import type { IssuedWorkbook } from './workbook/write-issued.js';

export interface PrintRecordInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly pupil: string;
  readonly address: string | null;
}

/**
 * A pupil's transcript, every sealed year in it: with the school's seal where it has been put on, as a draft where
 * signatures are missing. Refuses with not-found, not-allowed and record-unwritable.
 */
export async function printRecord(
  deps: Deps,
  { caller, classId, pupil, address }: PrintRecordInput,
): Promise<IssuedWorkbook> {
  await requirePrinting(deps, caller, classId);
  const prints = await loadClassPrints(deps, classId, address);
  const stored = prints?.year.records.get(pupil);
  const sealed = stored && (await storedPrint(deps, stored));
  const bytes = sealed ?? (await drawn(prints, pupil));
  if (!bytes) throw refuse('not-found');
  const version = stored?.version ?? 0;
  await recordAct(deps, caller, { kind: 'record.printed', classId, record: stored?.id ?? null, version });
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
