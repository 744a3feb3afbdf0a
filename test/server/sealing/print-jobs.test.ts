import { readerOn } from '../../support/connections.js';
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import http from 'node:http';
import { unzipSync } from 'fflate';
import { printJobSchema } from '../../../core/contract/sealing.js';
import { PRINTS, printJobs } from '../../../server/acts/prints/parts/print-jobs.js';
import { addJob, claimJob, findJob, keepJob } from '../../../server/jobs/job-store.js';
import { type Writer, writerOf } from '../../../server/store/reader.js';
import { buildClass, buildSchool, buildUser } from '../../support/builders.js';
import { openEvents } from '../../support/events.js';
import { startTestServer, type TestServer } from '../../support/server.js';

describe('print jobs over HTTP', () => {
  let server: TestServer;
  let clerk: { readonly id: string; readonly account: string };
  let headers: Record<string, string>;
  let strangers: Record<string, string>;

  beforeEach(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    await buildClass(server.db, { id: '4a', name: '4A' });
    clerk = await buildUser(server.db, { hats: ['clerk'] });
    headers = await server.signIn(clerk.account);
    strangers = await server.signIn((await buildUser(server.db, { hats: ['principal'] })).account);
  });
  afterEach(() => server.stop());

  const now = () => server.deps.clock().toISOString();
  const leaseEnds = () => new Date(server.deps.clock().getTime() + 60_000).toISOString();
  const write = <T>(work: (db: Writer) => Promise<T>) =>
    server.db.writes.run((transaction) => work(writerOf(server.db, transaction)));
  const input = { classId: '4a', classIds: ['4a'], address: null, name: 'In lớp 4A.zip', from: null };
  /** A job that waits: nobody has told the runner. */
  const ask = (id: string, classId: string | null = '4a') =>
    write((db) => addJob(db, { id, kind: PRINTS, owner: clerk.id, input: { ...input, classId }, total: 3 }, now()));
  /** Another server takes it. */
  const elsewhere = () =>
    write((db) =>
      claimJob(db, { holder: 'elsewhere', kinds: [PRINTS], now: now(), leaseEnds: leaseEnds(), mostTries: 3 }),
    );
  const read = async (id: string, as = headers) =>
    (await server.send('GET', `/print-jobs/${id}`, { headers: as })).body;
  const events = (id: string, as = headers) => openEvents(`${server.url}/api/v1/print-jobs/${id}/events`, as);
  const runner = () => printJobs(server.deps);

  it('tells how far a job is, as it goes, and closes with its end', async () => {
    await ask('job');
    const stream = await events('job');
    assert.equal(stream.status, 200);
    assert.equal(stream.headers.get('Content-Type'), 'text/event-stream');
    assert.equal(stream.headers.get('Content-Encoding'), null);
    assert.equal(stream.headers.get('Cache-Control'), 'no-store, no-transform');
    assert.deepEqual(await stream.next(), { id: 'job', state: 'running', done: 0, total: 3 });
    await elsewhere();
    await write((db) =>
      keepJob(db, { id: 'job', holder: 'elsewhere' }, { done: 2, total: 3, now: now(), leaseEnds: leaseEnds() }),
    );
    runner().say({ id: 'job', state: 'running' });
    assert.deepEqual(await stream.next(), await read('job'));
    assert.equal((await read('job')).done, 2);
    let said = 0;
    const unlisten = runner().changes.listen('job', () => (said += 1));
    await server.send('POST', '/print-jobs/job/cancellations', { headers, body: {} });
    unlisten();
    assert.equal(said, 1);
    const last = printJobSchema.parse(await stream.next());
    assert.deepEqual(last, { id: 'job', state: 'cancelled', done: 2, total: 3 });
    assert.equal(await stream.next(), null);
  });

  it('tells the last of a job that has ended, to its owner, by polling and by events alike', async () => {
    const started = await server.send('POST', '/print-jobs', { headers, body: { classId: '4a' } });
    const stream = await events(started.body.id as string);
    let last: unknown;
    for (let one = await stream.next(); one !== null; one = await stream.next()) last = printJobSchema.parse(one);
    assert.deepEqual(last, { id: started.body.id, state: 'done', done: 3, total: 3 });
    assert.deepEqual(await read(started.body.id as string), last);
    const again = await events(started.body.id as string);
    assert.deepEqual(await again.next(), last);
    assert.equal(await again.next(), null);
  });

  it('lets nobody else read, watch, stop or fetch it, and nobody who is not signed in', async () => {
    await ask('job');
    for (const [as, status] of [
      [strangers, 404],
      [{}, 401],
    ] as const)
      for (const [method, path] of [
        ['GET', ''],
        ['GET', '/events'],
        ['GET', '/file'],
        ['POST', '/cancellations'],
      ] as const) {
        const answer = await server.send(method, `/print-jobs/job${path}`, {
          headers: as,
          ...(method === 'POST' && { body: {} }),
        });
        assert.equal(answer.status, status, path);
        assert.match(answer.headers.get('Content-Type')!, /^application\/problem\+json/);
      }
    assert.equal((await read('job')).state, 'running');
  });

  it('forgets who watched and has gone, and takes so many at a time', async () => {
    await ask('job');
    const streams = [];
    for (let n = 0; n < 8; n++) {
      const stream = await events('job');
      await stream.next();
      streams.push(stream);
    }
    assert.equal((await events('job')).status, 429);
    const changed = new Promise<void>((resolve) => {
      const { changes } = runner();
      const look = () => (changes.listening('job') === 0 ? resolve() : void setImmediate(look));
      look();
    });
    await Promise.all(streams.map((stream) => stream.leave()));
    await changed;
    const stream = await events('job');
    assert.equal((await stream.next()).id, 'job');
    await stream.leave();
  });

  it('answers HEAD without waiting for the job', async () => {
    await ask('job');
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const address = `${server.url}/api/v1/print-jobs/job/events`;
      http
        .request(address, { method: 'HEAD', headers }, (answer) => resolve(answer.resume().statusCode))
        .on('error', reject)
        .end();
    });
    assert.equal(status, 200);
  });

  it('waits for the server to come, and is printed then', async () => {
    await ask('job');
    runner().start();
    await runner().idle();
    assert.deepEqual(await read('job'), { id: 'job', state: 'done', done: 3, total: 3 });
    const { bytes } = await server.send('GET', '/print-jobs/job/file', { headers });
    assert.equal(Object.keys(unzipSync(bytes)).length, 3);
  });

  it('makes its file again where a server that has stopped took it along', async () => {
    await ask('job');
    runner().wake();
    await runner().idle();
    await rm(server.db.tempDir, { recursive: true });
    const gone = await server.send('GET', '/print-jobs/job/file', { headers });
    assert.equal(gone.body.code, 'print-job-unfinished');
    await runner().idle();
    assert.equal((await read('job')).state, 'done');
    const { status, bytes } = await server.send('GET', '/print-jobs/job/file', { headers });
    assert.equal(status, 200);
    assert.equal(Object.keys(unzipSync(bytes)).length, 3);
  });

  it('makes no file again beside another job of hers', async () => {
    await ask('job');
    runner().wake();
    await runner().idle();
    await rm(server.db.tempDir, { recursive: true });
    await ask('another');
    assert.equal((await server.send('GET', '/print-jobs/job/file', { headers })).body.code, 'print-jobs-full');
    assert.equal((await read('job')).state, 'done');
  });

  it('keeps one job a person under way, also one that only waits', async () => {
    await ask('job');
    const second = await server.send('POST', '/print-jobs', { headers, body: { classId: '4a' } });
    assert.deepEqual([second.status, second.body.code], [409, 'print-jobs-full']);
    assert.equal(
      (await server.send('POST', '/print-jobs', { headers: strangers, body: { classId: '4a' } })).status,
      200,
    );
  });

  it('is not printed once its owner may print no more, and says so in her language', async () => {
    for (const classId of ['4a', null]) {
      const id = `job of ${classId}`;
      await ask(id, classId);
      await server.db.userHats.destroy({ where: { userId: clerk.id } });
      await server.db.userHats.create({ userId: clerk.id, hat: 'administrator' });
      runner().wake();
      await runner().idle();
      const { state, why } = printJobSchema.parse(await read(id));
      assert.equal(state, 'failed');
      assert.equal(why!.code, classId === null ? 'not-allowed' : 'not-found');
      assert.ok(why!.reason.length > 0 && why!.remedy.length > 0);
      await server.db.userHats.update({ hat: 'clerk' }, { where: { userId: clerk.id } });
    }
    assert.equal((await findJob(readerOn(server.db), 'job of null'))!.tries, 1);
  });
});
