/** An upgrade in a process of its own, to be killed: `node upgrade-once.js DATADIR`. Says when it begins. */
import { upgradeDatabase } from '../../../server/backup/upgrade.js';
import { holdDataDir } from '../../../server/database/hold-data-dir.js';

const [dataDir = ''] = process.argv.slice(2);
const hold = await holdDataDir(dataDir);
process.send!('begun');
await upgradeDatabase({ dataDir, version: '1', now: '2027-06-20T02:00:00.000Z' });
await hold.release();
process.disconnect();
