import type { AuditData } from '../../../core/audit/event.js';
import { refusal } from '../../../core/codes/refusal.js';
import { isReleased } from '../../../core/record/record-states.js';
import { refusalBody } from '../../../core/words/render.js';
import type { Caller } from '../../runner/caller.js';
import { newestCheckersFile } from '../checkers/parts/checkers-state.js';
import type { Deps } from '../../runner/deps.js';
import { recordAct } from '../prints/parts/act.js';
import { loadClassPrints } from '../prints/parts/class-prints.js';
import type { Job } from '../prints/parts/jobs.js';
import { doubtAbout, tellDoubt } from '../prints/parts/proven.js';
import { type Doubt, loadProver } from '../prints/parts/prover.js';
import { startZip } from '../prints/parts/zip-file.js';
import { folderName } from '../sheets/workbook/file-name.js';

const LEFT_OUT = 'khong-co-trong-goi.txt';

/**
 * The signed XML of every released record of a class into the job's file, with the school's newest file for checkers, and a
 * list of who is not in it and why. Each is proven before it is put in, as for one; stops when the job is cancelled.
 */
export async function packClass(
  deps: Deps,
  job: Job,
  { caller, classId }: { readonly caller: Caller; readonly classId: string },
): Promise<void> {
  const zip = await startZip(job.path, deps.clock());
  const leftOut: string[] = [];
  const exported: AuditData[] = [];
  try {
    const [prover, prints, checkers] = await Promise.all([
      loadProver(deps),
      loadClassPrints(deps, classId, null),
      newestCheckersFile(deps),
    ]);
    for (const pupil of prints?.pupils ?? []) {
      if (job.state !== 'running') return await zip.abandon();
      const stored = prints!.year.records.get(pupil);
      const leave = (code: Doubt | 'record-not-sealed'): number =>
        leftOut.push(`${prints!.nameOf(pupil)}: ${refusalBody(refusal(code), 'vi').reason}`);
      if (!stored || !isReleased(stored.state)) {
        leave('record-not-sealed');
        continue;
      }
      const code = await doubtAbout(prover, prints!, pupil);
      if (code) {
        await tellDoubt(deps, caller, { prints: prints!, pupil, what: 'export', code });
        leave(code);
      } else {
        const folder = folderName(`Lớp ${prints!.year.context.class.name}`);
        await zip.add(`${folder}/Hoc-ba-${stored.lookupCode}.xml`, new TextEncoder().encode(prints!.textOf(pupil)));
        exported.push({ kind: 'record.exported', classId, record: stored.id, version: stored.version });
      }
      job.done++;
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
    if (job.state !== 'running') return;
    await recordAct(deps, caller, event);
  }
  job.total = job.done;
}
