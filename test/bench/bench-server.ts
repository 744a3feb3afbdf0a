/** The product's server in a process of its own, without request limits, at the moment it is told or now; prints its port, and its memory when asked. */
import { serverLog } from '../../server/web/log.js';
import { serve } from '../../server/serve.js';

const NO_LIMITS = { signIn: 1e9, upload: 1e9, push: 1e9, report: 1e9, lookup: 1e9, all: 1e9 };
const [dataDir = '', now] = process.argv.slice(2);
const ahead = now === undefined ? 0 : Date.parse(now) - Date.now();
const clock = () => new Date(Date.now() + ahead);
const served = await serve({ dataDir, clock, port: 0, limits: NO_LIMITS, log: serverLog('warn') });
process.send?.({ port: Number(new URL(served.urls[0]!).port) });
process.on('message', (message) => {
  if (message === 'memory') process.send?.({ rss: process.memoryUsage().rss });
  if (message === 'cpu') {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: (user + system) / 1000 });
  }
  if (message === 'stop') void served.close().then(() => process.exit(0));
});
// Never outlive the benchmark.
process.on('disconnect', () => process.exit(1));
