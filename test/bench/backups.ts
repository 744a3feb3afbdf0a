/** A backup beside SQLite's own with the same seal put on afterwards, what a push waits meanwhile, and a restore beside a copy. */
import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { sealed } from '../../server/backup/age-file.js';
import { makeWholeInWorker } from '../../server/backup/in-worker.js';
import { makeWhole } from '../../server/backup/make-whole.js';
import { restoreBackup } from '../../server/backup/restore.js';
import { copyDatabase, withSqlite } from '../../server/backup/sqlite-file.js';
import { checkTrail } from '../../server/acts/trail/check-trail.js';
import { DATABASE_FILE } from '../../server/database/sqlite.js';
import { depsOf } from '../../server/runner/deps.js';
import { MIGRATIONS } from '../../server/store/migrations/index.js';
import { openDatabase } from '../../server/store/open-database.js';
import { makeFiveYears } from './overview.js';
import { median, timed } from './measure.js';
import type { Line } from './report.js';

const ROUNDS = 5;
/** What prints, signed files and archived sheets of five years come to, pages of 4 KB. */
const FILLER = 50_000;
const NOW = '2027-06-20T02:00:00.000Z';

export const backupBenches = [
  async (folder: string): Promise<Line[]> => {
    const dataDir = join(folder, 'backups');
    await makeFiveYears(dataDir);
    const database = join(dataDir, DATABASE_FILE);
    await withSqlite(database, (ask) =>
      ask('CREATE TABLE bench_filler (bytes BLOB)').then(() =>
        ask(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${FILLER})
          INSERT INTO bench_filler SELECT randomblob(3900) FROM n`),
      ),
    );
    const identity = await generateX25519Identity();
    const recipient = await identityToRecipient(identity);
    const to = join(folder, 'made');
    const task = { dataDir, to, lock: { recipient }, now: NOW, version: '0' };
    const [own, peer, whole, copied]: number[][] = [[], [], [], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      peer!.push(await timed(() => sqliteAndSeal(database, join(folder, 'peer'), recipient)));
      await rm(to, { recursive: true, force: true });
      own!.push(await timed(() => makeWhole(task)));
    }
    const { file } = await makeWhole({ ...task, to: join(folder, 'kept') });
    for (let round = 0; round < ROUNDS; round += 1) {
      const [target, copy] = [join(folder, `restored-${round}`), join(folder, 'copy')];
      copied!.push(
        await timed(async () => {
          await copyFile(database, copy);
          const handle = await open(copy, 'r+');
          await handle.sync();
          await handle.close();
        }),
      );
      await rm(copy);
      whole!.push(await timed(() => restoreAndCheck(file, target, identity)));
      await rm(target, { recursive: true });
    }
    const waits = await pushesMeanwhile(dataDir, { ...task, to: join(folder, 'meanwhile') });
    const line = (what: string, ratio: number, bound: string, ok: boolean, absolute: string): Line => ({
      ...{ what, ratio, bound, ok, absolute },
    });
    const [made, same, back, copy] = [own!, peer!, whole!, copied!].map(median) as [number, number, number, number];
    const ms = (a: number, b: number): string => `${a.toFixed(1)} and ${b.toFixed(1)} ms`;
    return [
      line(
        'backup of 200 MB, checked by opening it, to SQLite’s online backup with the same seal outside (speed)',
        same / made,
        '≥ 0.85',
        same / made >= 0.85,
        ms(made, same),
      ),
      line(
        'a write while a backup is made, to a write alone',
        waits.meanwhile / waits.alone,
        '≤ 1.5',
        waits.meanwhile / waits.alone <= 1.5,
        ms(waits.meanwhile, waits.alone),
      ),
      line(
        'restore with its checks and the trail’s, to a copy of the database',
        back / copy,
        '≤ 3',
        back / copy <= 3,
        ms(back, copy),
      ),
    ];
  },
];

async function sqliteAndSeal(database: string, dir: string, recipient: string): Promise<void> {
  await mkdir(dir);
  const copy = join(dir, 'copy.sqlite');
  await copyDatabase(database, copy);
  const bytes = createReadStream(copy, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>;
  await pipeline(sealed(bytes, { recipients: [recipient] }), createWriteStream(join(dir, 'copy.age'), { flush: true }));
  await rm(dir, { recursive: true });
}

async function restoreAndCheck(file: string, dataDir: string, identity: string): Promise<void> {
  const migrations = MIGRATIONS.map(({ name }) => name);
  await restoreBackup({ file, key: { identity }, dataDir, migrations, school: null });
  const db = await openDatabase({ dataDir });
  await checkTrail(depsOf(db));
  await db.close();
}

/** Medians of small transactions, alone and while a worker makes a backup. */
async function pushesMeanwhile(dataDir: string, task: Parameters<typeof makeWhole>[0]) {
  const db = await openDatabase({ dataDir });
  const write = () =>
    timed(() =>
      db.writes.run((transaction) =>
        db.plain(`UPDATE school SET principal = principal || '' WHERE id = 1`, [], transaction),
      ),
    );
  const [alone, meanwhile]: number[][] = [[], []];
  for (let n = 0; n < 500; n += 1) alone!.push(await write());
  let making = true;
  const made = makeWholeInWorker(task).finally(() => (making = false));
  while (making) meanwhile!.push(await write());
  await made;
  await db.close();
  return { alone: median(alone!), meanwhile: median(meanwhile!) };
}
