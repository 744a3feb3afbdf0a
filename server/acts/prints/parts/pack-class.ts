import type { AuditData } from '../../../../core/audit/event.js';
import { refusal } from '../../../../core/codes/refusal.js';
import { isReleased } from '../../../../core/record/record-states.js';
import { refusalBody } from '../../../../core/words/render.js';
import type { Preparing } from '../../../runner/act.js';
import { newestCheckersFile } from '../../checkers/parts/checkers-state.js';
import { loadClassPrints } from './class-prints.js';
import type { Task } from '../../../jobs/job.js';
import { doubtAbout, tellDoubt } from './proven.js';
import { type Doubt, loadProver } from './prover.js';
import { startZip } from './zip-file.js';
import { classWords, folderName } from '../../sheets/workbook/file-name.js';

export interface ClassToPack {
  /** Of the file, which is not there yet. */
  readonly path: string;
  readonly tell: Task['tell'];
  readonly classId: string;
}

const LEFT_OUT = 'khong-co-trong-goi.txt';

/**
 * The signed XML of every released record of a class into one file, with the school's newest file for checkers, and a
 * list of who is not in it and why. Each is proven before it is put in, as for one; throws JobStopped where it is to go no further.
 */
export async function packClass(at: Preparing, { path, tell, classId }: ClassToPack): Promise<void> {
  const zip = await startZip(path, at.clock());
  const leftOut: string[] = [];
  const exported: AuditData[] = [];
  try {
    const [prover, prints, checkers] = await at.read((looking) =>
      Promise.all([loadProver(looking), loadClassPrints(looking, classId, null), newestCheckersFile(looking)]),
    );
    const released = [...(prints?.year.records.values() ?? [])].filter(({ state }) => isReleased(state)).length;
    for (const pupil of prints?.pupils ?? []) {
      await tell(exported.length, released);
      const stored = prints!.year.records.get(pupil);
      const leave = (code: Doubt | 'record-not-sealed'): number =>
        leftOut.push(`${prints!.nameOf(pupil)}: ${refusalBody(refusal(code), 'vi').reason}`);
      if (!stored || !isReleased(stored.state)) {
        leave('record-not-sealed');
        continue;
      }
      const code = await doubtAbout(prover, prints!, pupil);
      if (code) {
        await tellDoubt(at, { prints: prints!, pupil, what: 'export' }, code);
        leave(code);
      } else {
        const folder = folderName(`Lớp ${classWords(prints!.year.context)}`);
        await zip.add(`${folder}/Hoc-ba-${stored.lookupCode}.xml`, new TextEncoder().encode(prints!.textOf(pupil)));
        exported.push({ kind: 'record.exported', classId, record: stored.id, version: stored.version });
      }
    }
    if (checkers) await zip.add(`nguoi-ky-${checkers.number}.xml`, new TextEncoder().encode(checkers.xml));
    if (leftOut.length > 0) await zip.add(LEFT_OUT, new TextEncoder().encode(`\uFEFF${leftOut.join('\r\n')}\r\n`));
    await zip.finish();
  } catch (error) {
    await zip.abandon().catch(() => undefined);
    throw error;
  }
  // Only of a package that can be fetched: of a cancelled one nothing leaves. Each its own event, as for one record.
  for (const event of exported) {
    await at.note(event);
  }
  await tell(exported.length, exported.length);
}
