/** One reading of the overview in a process that has just started: of what is kept, or as it was made before. Sends its CPU, ms. */
import { readProgress } from '../../server/acts/progress/read-progress.js';
import { depsOf } from '../../server/runner/deps.js';
import { openDatabase } from '../../server/store/open-database.js';
import { formerProgress } from '../support/former-progress.js';
import { cpuOf } from './measure.js';

const [dataDir = '', way = '', userId = ''] = process.argv.slice(2);
const db = await openDatabase({ dataDir });
const deps = depsOf(db);
const caller = { userId, name: '', hats: ['principal' as const], from: null };
let lines: readonly { readonly flagged: number; readonly entered: number }[] = [];
const cpu = await cpuOf(async () => {
  if (way === 'kept') {
    lines = (await readProgress(deps, caller)).classes;
  } else {
    const classes = await db.classes.findAll({ where: { schoolYearId: '2026-2027' }, order: ['position'], raw: true });
    const made = [];
    for (const { id } of classes) made.push(await formerProgress(deps, id));
    lines = made;
  }
});
await db.close();
const sum = JSON.stringify(lines.map(({ entered, flagged }) => [entered, flagged]));
process.send?.({ cpu, sum }, () => process.disconnect());
