import { RecordUnwritable } from '../../../../core/record/writable.js';
import type { Task } from '../../../jobs/job.js';
import { THREADS } from '../../../files/file-pool.js';
import { inOrder } from '../../../ground/in-order.js';
import type { Preparing } from '../../../runner/act.js';
import { type ClassPrints, loadClassPrints } from './class-prints.js';
import { drawTranscript } from './draw-transcript.js';
import { classWords, fileName, folderName } from '../../sheets/workbook/file-name.js';
import { doubtAbout, tellDoubt } from './proven.js';
import { loadProver, type Prover } from './prover.js';
import { storedPrint } from './stored-print.js';
import { startZip } from './zip-file.js';

export interface ClassesToPrint {
  /** Of the file, which is not there yet. */
  readonly path: string;
  readonly tell: Task['tell'];
  /** Pupils there were when it was asked for; who has left with a record is printed, too. */
  readonly total: number;
  readonly classIds: readonly string[];
  readonly address: string | null;
}

const LEFT_OUT = 'khong-in-duoc.txt';

/** Every transcript of these classes into one file, a class after the other. Throws JobStopped where it is to go no further. */
export async function printClasses(
  at: Preparing,
  { path, tell, total, classIds, address }: ClassesToPrint,
): Promise<void> {
  const zip = await startZip(path, at.clock());
  const leftOut: string[] = [];
  let done = 0;
  try {
    const prover = await at.read(loadProver);
    for (const classId of classIds) {
      const prints = await at.read((looking) => loadClassPrints(looking, classId, address));
      if (!prints) continue;
      const { name } = prints.year.context.class;
      const { pupils } = prints;
      await tell(done, Math.max(total, done));
      // The next is drawn while the last one is checked and packed.
      const drawn = inOrder([...pupils.entries()], THREADS, async ([place, pupil]) => ({
        place,
        pupil,
        bytes: await printOf(at, { prints, prover, pupil }),
      }));
      for await (const { place, pupil, bytes } of drawn) {
        if (bytes)
          await zip.add(
            `${folderName(`Lớp ${classWords(prints.year.context)}`)}/${fileName(`${String(place + 1).padStart(2, '0')} ${prints.nameOf(pupil)}`, 'pdf')}`,
            bytes,
          );
        else leftOut.push(`${name} ${pupil}`);
        done++;
        if (place < pupils.length - 1) await tell(done, Math.max(total, done));
      }
    }
    if (leftOut.length > 0) await zip.add(LEFT_OUT, new TextEncoder().encode(`${leftOut.join('\r\n')}\r\n`));
    await zip.finish();
    await tell(done, done);
  } catch (error) {
    await zip.abandon().catch(() => undefined);
    throw error;
  }
}

interface OneToPrint {
  readonly prints: ClassPrints;
  readonly prover: Prover;
  readonly pupil: string;
}

/**
 * Null for a draft whose texts cannot be written, and for a record that is no longer what was signed: the others are
 * printed all the same.
 */
async function printOf(at: Preparing, { prints, prover, pupil }: OneToPrint): Promise<Uint8Array | null> {
  const stored = prints.year.records.get(pupil);
  const print = stored ? await at.read((looking) => storedPrint(looking, stored)) : null;
  const code = await doubtAbout(prover, prints, pupil, print);
  if (code) {
    await tellDoubt(at, { prints, pupil, what: 'print' }, code);
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
