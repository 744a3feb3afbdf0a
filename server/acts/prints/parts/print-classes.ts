import { RecordUnwritable } from '../../../../core/record/writable.js';
import type { Caller } from '../../../runner/caller.js';
import type { Deps } from '../../../runner/deps.js';
import { type ClassPrints, loadClassPrints } from './class-prints.js';
import { drawTranscript } from './draw-transcript.js';
import type { Job } from './jobs.js';
import { fileName, folderName } from '../../sheets/workbook/file-name.js';
import { doubtAbout, tellDoubt } from './proven.js';
import { loadProver, type Prover } from './prover.js';
import { storedPrint } from './stored-print.js';
import { startZip } from './zip-file.js';

export interface ClassesToPrint {
  readonly classIds: readonly string[];
  readonly address: string | null;
  /** Who asked for them. */
  readonly caller: Caller;
}

const LEFT_OUT = 'khong-in-duoc.txt';

/** Every transcript of these classes into the job's file, a class after the other; stops when the job is cancelled. */
export async function printClasses(deps: Deps, job: Job, { classIds, address, caller }: ClassesToPrint): Promise<void> {
  const zip = await startZip(job.path, deps.clock());
  const leftOut: string[] = [];
  const prover = await loadProver(deps);
  try {
    for (const classId of classIds) {
      const prints = await loadClassPrints(deps, classId, address);
      if (!prints) continue;
      for (const [at, pupil] of prints.pupils.entries()) {
        if (job.state !== 'running') return await zip.abandon();
        const { name } = prints.year.context.class;
        const bytes = await printOf({ deps, caller, prints, prover, pupil });
        if (bytes)
          await zip.add(
            `${folderName(`Lớp ${name}`)}/${fileName(`${String(at + 1).padStart(2, '0')} ${prints.nameOf(pupil)}`, 'pdf')}`,
            bytes,
          );
        else leftOut.push(`${name} ${pupil}`);
        job.done++;
        job.total = Math.max(job.total, job.done);
      }
    }
    if (leftOut.length > 0) await zip.add(LEFT_OUT, new TextEncoder().encode(`${leftOut.join('\r\n')}\r\n`));
    await zip.finish();
    job.total = job.done;
  } catch (error) {
    await zip.abandon().catch(() => undefined);
    throw error;
  }
}

interface OneToPrint {
  readonly deps: Deps;
  readonly caller: Caller;
  readonly prints: ClassPrints;
  readonly prover: Prover;
  readonly pupil: string;
}

/**
 * Null for a draft whose texts cannot be written, and for a record that is no longer what was signed: the others are
 * printed all the same.
 */
async function printOf({ deps, caller, prints, prover, pupil }: OneToPrint): Promise<Uint8Array | null> {
  const stored = prints.year.records.get(pupil);
  const print = stored ? await storedPrint(deps, stored) : null;
  const code = await doubtAbout(prover, prints, pupil, print);
  if (code) {
    await tellDoubt(deps, caller, { prints, pupil, what: 'print', code });
    return null;
  }
  if (print) return print.pdf;
  try {
    const source = prints.sourceOf(pupil);
    return source && (await drawTranscript({ ...source, sealAt: null }));
  } catch (error) {
    if (error instanceof RecordUnwritable) return null;
    throw error;
  }
}
