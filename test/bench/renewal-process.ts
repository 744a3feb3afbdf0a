/** `node renewal-process.js DIR MOMENT`: one renewal of all that is stored there; tells its CPU (ms) and its peak (kilobytes). */
import { existsSync, readFileSync } from 'node:fs';
import { beginRenewal } from '../../server/acts/evidence/renew.js';
import { evidenceJobs } from '../../server/acts/evidence/parts/renewal-jobs.js';
import { silent } from '../../server/ground/log.js';
import { findJob } from '../../server/jobs/job-store.js';
import { depsOf } from '../../server/runner/deps.js';
import { serveStamps } from '../../server/stamp-authority/serve-stamps.js';
import { Stamper } from '../../server/stamping/stamper.js';
import { openDatabase } from '../../server/store/open-database.js';
import { readFrom } from '../../server/store/read-from.js';
import { authorityAt, smallStampKey } from '../support/small-stamps.js';

const [, , dataDir = '', moment = ''] = process.argv;
const clock = (): Date => new Date(moment);
const served = await serveStamps({ key: smallStampKey(), port: 0, clock });
const stamper = new Stamper({ authorities: () => Promise.resolve([authorityAt(served.url)]), clock, log: silent });
const db = await openDatabase({ dataDir });
const deps = depsOf(db, { clock, stamper });
const start = process.cpuUsage();
const id = (await beginRenewal(deps))!;
await evidenceJobs(deps).idle();
const { user, system } = process.cpuUsage(start);
const job = await readFrom(db, (reader) => findJob(reader, id));
await evidenceJobs(deps).end();
const own = existsSync('/proc/self/status')
  ? /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'latin1'))?.[1]
  : undefined;
const peak = Number(own ?? process.resourceUsage().maxRSS);
process.stdout.write(JSON.stringify({ cpu: (user + system) / 1000, peak, state: job?.state, done: job?.done }));
stamper.close();
await served.close();
await db.close();
