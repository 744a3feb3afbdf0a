/** `npm run bench`: medians of interleaved runs, as ratios to a reference of the same run. CI times nothing. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { closeFilePool } from '../../server/files/file-pool.js';
import { backupBenches } from './backups.js';
import { beyondBenches } from './beyond.js';
import { bystanderBenches } from './bystanders.js';
import { fileBenches } from './files.js';
import { paneBenches } from './pane.js';
import { overviewBenches } from './overview.js';
import { printBenches } from './prints.js';
import { renewalBenches } from './renewal.js';
import { firstLoadBenches } from './first-load.js';
import { giveBackBenches } from './give-back.js';
import { importBenches } from './imports.js';
import { lockBenches } from './locks.js';
import { pushBenches } from './push.js';
import { machine, row } from './report.js';
import { serverMemoryBenches } from './server-memory.js';
import { signBenches } from './sign.js';
import { webSheetBenches } from './web-sheet.js';
import { verifyBenches } from './verify.js';
import { verifyWorstBenches } from './verify-worst.js';

const wanted = process.argv.slice(2);
const benches = {
  push: pushBenches,
  locks: lockBenches,
  files: fileBenches,
  back: giveBackBenches,
  imports: importBenches,
  pane: paneBenches,
  first: firstLoadBenches,
  load: bystanderBenches,
  memory: serverMemoryBenches,
  verify: verifyBenches,
  worst: verifyWorstBenches,
  sign: signBenches,
  prints: printBenches,
  renewal: renewalBenches,
  overview: overviewBenches,
  backups: backupBenches,
  beyond: beyondBenches,
  sheet: webSheetBenches,
};
const folder = await mkdtemp(join(os.tmpdir(), 'hocba-bench-'));
console.log(`${machine()}\n\n| measured | ratio | bound | | absolute |\n|---|---|---|---|---|`);
try {
  for (const [name, list] of Object.entries(benches)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const bench of list) for (const line of await bench(folder)) console.log(row(line));
  }
} finally {
  await closeFilePool();
  await rm(folder, { recursive: true, force: true });
}
