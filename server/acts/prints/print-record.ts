import { allows } from '../../../core/record/record-states.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { sha256Base64 } from '../../ground/digests.js';
import { type ClassPrints, loadClassPrints } from './parts/class-prints.js';
import { drawTranscript } from './parts/draw-transcript.js';
import { classWords, fileName } from '../sheets/workbook/file-name.js';
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
export const printRecord = act({
  act: 'print-class',
  place: ({ classId }: PrintRecordInput) => ({ classId }),
  prepare: async (at, { classId, pupil, address }) => {
    const { prints, print } = await at.read(async (looking) => {
      const found = await loadClassPrints(looking, classId, address);
      const own = found?.year.records.get(pupil);
      return { prints: found, print: own ? await storedPrint(looking, own) : null };
    });
    if (!prints) throw refuse('not-found');
    await requireProven(at, { prints, pupil, what: 'print', print });
    const bytes = print?.pdf ?? (await drawn(prints, pupil));
    if (!bytes) throw refuse('not-found');
    const name = fileName(`${classWords(prints.year.context)} ${prints.nameOf(pupil)}`, 'pdf');
    return { stored: prints.year.records.get(pupil), name, bytes };
  },
  run: async (at, { classId, pupil }, { prepared: { stored, name, bytes } }): Promise<IssuedWorkbook> => {
    const [record, version] = [stored?.id ?? null, stored?.version ?? 0];
    const digest = sha256Base64(bytes);
    await at.note({ kind: 'record.printed', classId, record, version, digest });
    if (stored && allows(stored.state, 'seal')) {
      await keepShown(at, { classId, pupil, unitId: stored.unitId, version, digest });
    }
    return { name, bytes };
  },
});

async function drawn(prints: ClassPrints, pupil: string): Promise<Buffer | null> {
  try {
    const source = prints.sourceOf(pupil);
    return source ? await drawTranscript({ ...source, sealAt: null }) : null;
  } catch (error) {
    if (error instanceof RecordUnwritable) throw new Refused(error.refusal);
    throw error;
  }
}
