/**
 * A server's work in a process of its own that is killed in the midst of it: `node killed-process.js DATADIR WHAT NOW STATEMENT
 * CALLER`. SIGKILL comes at a statement, half of the time once it is on its way; who needs fewer ends by itself.
 */
import type { Rollover } from '../../../core/contract/rollover.js';
import { archiveDue } from '../../../server/acts/archive/archive-due.js';
import { archiveJobs } from '../../../server/acts/archive/parts/archive-jobs.js';
import { executeOrder } from '../../../server/acts/locks/execute-order.js';
import { carryOutRollover } from '../../../server/acts/rollover/carry-out-rollover.js';
import { readRollover } from '../../../server/acts/rollover/read-rollover.js';
import type { Caller } from '../../../server/runner/caller.js';
import { type Deps, depsOf } from '../../../server/runner/deps.js';
import { readFrom } from '../../../server/store/read-from.js';
import { select } from '../../../server/store/sql.js';
import { openDatabase } from '../../../server/store/open-database.js';
import { SCHOOL_YEAR } from '../builders.js';
import type { KilledWork } from './killed-work.js';

/** Orders that wait, in the order they were given. */
const WAITING = `
  SELECT o.id FROM lock_orders o WHERE NOT EXISTS (SELECT 1 FROM lock_executions e WHERE e.order_id = o.id)
  ORDER BY o.ordered_at, o.id`;

const WORK: Readonly<Record<KilledWork, (deps: Deps, caller: Caller) => Promise<void>>> = {
  execute: async (deps, caller) => {
    const waiting = await readFrom(deps.db, (reader) => select<{ id: string }>(reader, WAITING, []));
    for (const { id } of waiting) await executeOrder(deps, { caller, id });
  },
  archive: async (deps) => {
    await archiveDue(deps);
    await archiveJobs(deps).idle();
  },
  rollover: async (deps, caller) => {
    const see = (): Promise<Rollover> => readRollover(deps, { caller, year: SCHOOL_YEAR });
    const { lines } = await see();
    for (const { classId, grade, pupils } of lines) {
      if (pupils.every(({ placed }) => placed !== null)) continue;
      const { seen } = (await see()).lines.find((one) => one.classId === classId && one.grade === grade)!;
      await carryOutRollover(deps, { caller, year: SCHOOL_YEAR, lines: [{ classId, grade, seen }], pupils: [] });
    }
  },
};

const [dataDir = '', what = '', now = '', statement = '', caller = ''] = process.argv.slice(2);
let begun = false;
let left = Number(statement);
const die = (): void => void process.kill(process.pid, 'SIGKILL');
const onStatement = (): void => {
  if (!begun || --left > 0) return;
  if (Number(statement) % 2 === 0) die();
  else setImmediate(die);
};
const db = await openDatabase({ dataDir, onStatement });
let at = Date.parse(now);
begun = true;
await WORK[what as KilledWork](depsOf(db, { clock: () => new Date((at += 1)) }), JSON.parse(caller) as Caller);
await db.close();
// Timers of runners would keep it.
process.exit(0);
