/** An import carried out in a process that ends by SIGKILL at its n-th statement: `node killed-import.js DATADIR IMPORT SEEN CALLER NOW N`. */
import { runImport } from '../../server/acts/imports/run-import.js';
import { depsOf } from '../../server/runner/deps.js';
import type { Caller } from '../../server/runner/caller.js';
import { openDatabase } from '../../server/store/open-database.js';

const [dataDir = '', importId = '', seen = '', caller = '', now = '', statement = ''] = process.argv.slice(2);
let left = Number.POSITIVE_INFINITY;
const db = await openDatabase({
  dataDir,
  onStatement: () => {
    if (--left <= 0) process.kill(process.pid, 'SIGKILL');
  },
});
left = Number(statement);
const deps = depsOf(db, { clock: () => new Date(now) });
await runImport(deps, { caller: JSON.parse(caller) as Caller, importId, seen, sure: false, stillWanted: null });
await db.close();
process.exit(0);
