/**
 * One reading of the whole school in a process that has just started: the overview of what is kept, or as it was made before; a
 * lock rehearsed; the lock board; the map of progress. Sends its CPU and its time, ms.
 */
import { readBoard } from '../../server/acts/locks/read-board.js';
import { readHeatMap } from '../../server/acts/progress/read-heat-map.js';
import { readProgress } from '../../server/acts/progress/read-progress.js';
import { readRehearsal } from '../../server/acts/rehearsal/read-rehearsal.js';
import { depsOf } from '../../server/runner/deps.js';
import { openDatabase } from '../../server/store/open-database.js';
import { formerProgress } from '../support/former-progress.js';
import { cpuOf, timed } from './measure.js';

const [dataDir = '', way = '', userId = '', now] = process.argv.slice(2);
const db = await openDatabase({ dataDir });
// As a server that serves has it.
await db.reads.ready();
const deps = depsOf(db, now === undefined ? {} : { clock: () => new Date(now) });
const caller = { userId, name: '', hats: ['principal' as const], from: null };

async function formerly() {
  const classes = await db.classes.findAll({ where: { schoolYearId: '2026-2027' }, order: ['position'], raw: true });
  const made = [];
  for (const { id } of classes) made.push(await formerProgress(deps, id));
  return made;
}

/** What is read, and what two ways of reading it have to agree in. */
const WAYS: Readonly<Record<string, () => Promise<unknown>>> = {
  kept: async () => (await readProgress(deps, caller)).classes.map(({ entered, flagged }) => [entered, flagged]),
  former: async () => (await formerly()).map(({ entered, flagged }) => [entered, flagged]),
  rehearsal: async () => (await readRehearsal(deps, { caller, by: 'order' })).rows.length,
  'every sheet': async () => (await readRehearsal(deps, { caller, period: 'all', by: 'order' })).rows.length,
  heat: async () => (await readHeatMap(deps, { caller })).rows.length,
  board: async () => (await readBoard(deps, { caller })).classes.length,
};

let sum: unknown;
let wall = 0;
const cpu = await cpuOf(async () => {
  wall = await timed(async () => {
    sum = await WAYS[way]!();
  });
});
await db.close();
process.send?.({ cpu, wall, sum: JSON.stringify(sum) }, () => process.disconnect());
