import { readerOn } from '../../support/connections.js';
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PRINTS } from '../../../server/acts/prints/parts/print-jobs.js';
import { addJob, claimJob, findJob } from '../../../server/jobs/job-store.js';
import { type Database, openDatabase } from '../../../server/store/open-database.js';
import { type Writer, writerOf } from '../../../server/store/reader.js';
import { type Served, serve } from '../../../server/serve.js';
import { buildClass, buildSchool, buildUser, PASSWORD, TODAY } from '../../support/builders.js';
import { type OpenEvents, openEvents } from '../../support/events.js';
import { layMigrated } from '../../support/run/migrated-database.js';

const MINUTE = 60_000;

describe('jobs of a server that starts', () => {
  let dataDir: string;
  let clerk: { readonly id: string; readonly account: string };
  beforeEach(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'hocba-serve-jobs-'));
    await layMigrated(dataDir);
    await inDatabase(async (db) => {
      await buildSchool(db);
      await buildClass(db, { id: '4a' });
      clerk = await buildUser(db, { hats: ['clerk'] });
    });
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  async function inDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
    const db = await openDatabase({ dataDir });
    try {
      return await work(db);
    } finally {
      await db.close();
    }
  }
  const write = <T>(work: (db: Writer) => Promise<T>) =>
    inDatabase((db) => db.writes.run((transaction) => work(writerOf(db, transaction))));
  const ask = () => {
    const input = { classId: '4a', classIds: ['4a'], address: null, name: 'In.zip', from: null };
    return write((db) =>
      addJob(db, { id: 'job', kind: PRINTS, owner: clerk.id, input, total: 3 }, TODAY.toISOString()),
    );
  };
  const start = (minutesLater: number): Promise<Served> =>
    serve({ dataDir, port: 0, httpsPort: 0, clock: () => new Date(TODAY.getTime() + minutesLater * MINUTE) });

  async function watch({ urls }: Served): Promise<OpenEvents> {
    const root = `${urls[0]!.replace('localhost', '127.0.0.1')}/api/v1`;
    const signedIn = await fetch(`${root}/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ account: clerk.account, password: PASSWORD, channel: 'bearer' }),
    });
    const { token } = (await signedIn.json()) as { token: string };
    return openEvents(`${root}/print-jobs/job/events`, { Authorization: `Bearer ${token}` });
  }
  /** The last that is told before the stream ends. */
  async function endOf(served: Served): Promise<unknown> {
    const stream = await watch(served);
    let last: unknown = null;
    for (let one = await stream.next(); one !== null; one = await stream.next()) last = one;
    return last;
  }

  it('are taken up where they wait', async () => {
    await ask();
    const served = await start(0);
    assert.deepEqual(await endOf(served), { id: 'job', state: 'done', done: 3, total: 3 });
    await served.close();
  });

  it('are taken up where a server died over them', async () => {
    await ask();
    const leaseEnds = new Date(TODAY.getTime() + MINUTE).toISOString();
    await write((db) =>
      claimJob(db, { holder: 'dead', kinds: [PRINTS], now: TODAY.toISOString(), leaseEnds, mostTries: 3 }),
    );
    const served = await start(2);
    assert.deepEqual(await endOf(served), { id: 'job', state: 'done', done: 3, total: 3 });
    await served.close();
    assert.equal((await inDatabase((db) => findJob(readerOn(db), 'job')))!.tries, 2);
  });

  it('of somebody else’s running server are left alone, and whoever watches does not keep this one from stopping', async () => {
    await ask();
    const leaseEnds = new Date(TODAY.getTime() + 10 * MINUTE).toISOString();
    await write((db) =>
      claimJob(db, { holder: 'alive', kinds: [PRINTS], now: TODAY.toISOString(), leaseEnds, mostTries: 3 }),
    );
    const served = await start(2);
    const stream = await watch(served);
    assert.equal((await stream.next()).state, 'running');
    const closed = served.close();
    assert.equal(await stream.next(), null);
    await closed;
    const { state, tries } = (await inDatabase((db) => findJob(readerOn(db), 'job')))!;
    assert.deepEqual({ state, tries }, { state: 'running', tries: 1 });
  });
});
