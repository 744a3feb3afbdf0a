import assert from 'node:assert/strict';
import { refuse } from '../../../server/ground/refused.js';
import { JobStopped } from '../../../server/jobs/job.js';
import { cancelJob } from '../../../server/jobs/job-store.js';
import { KEPT_MS, LEASE_MS, MOST_TRIES } from '../../../server/jobs/runner.js';
import { writerOf } from '../../../server/store/reader.js';
import { HeldKind, openJobs, type OpenJobs } from '../../support/jobs.js';

describe('jobs', () => {
  let jobs: OpenJobs;
  let held: HeldKind;
  beforeEach(async () => {
    jobs = await openJobs();
    held = new HeldKind();
  });
  afterEach(() => jobs.close());

  const cancel = (id: string) =>
    jobs.db.writes.run((transaction) =>
      cancelJob(writerOf(jobs.db, transaction), id, jobs.world.clock().toISOString()),
    );

  it('are worked on one after the other, oldest first, and keep what they made', async () => {
    await jobs.ask('first', { n: 1 });
    jobs.pass(1);
    await jobs.ask('second', { n: 2 });
    const runner = jobs.runner(held);
    runner.start();
    const first = await held.at(1);
    assert.deepEqual([first.task.id, first.task.owner, first.task.input], ['first', jobs.owner, { n: 1 }]);
    await first.task.tell(2, 4);
    const { state, done, total } = await jobs.read('first');
    assert.deepEqual({ state, done, total }, { state: 'running', done: 2, total: 4 });
    assert.equal((await jobs.read('second')).state, 'waiting');
    await first.task.tell(4, 4);
    first.finish({ file: 'a' });
    (await held.at(2)).finish({ file: 'b' });
    await runner.idle();
    assert.equal(held.begun.length, 2);
    const ended = await jobs.read('first');
    assert.deepEqual([ended.state, ended.done, ended.total, ended.result], ['done', 4, 4, { file: 'a' }]);
    assert.deepEqual((await jobs.read('second')).result, { file: 'b' });
    await runner.end();
  });

  it('are claimed by one of two runners', async () => {
    const other = new HeldKind();
    const runners = [jobs.runner(held), jobs.runner(other)];
    await jobs.ask('only');
    for (const runner of runners) runner.wake();
    const { finish } = await Promise.race([held.at(1), other.at(1)]);
    finish({});
    await Promise.all(runners.map((runner) => runner.idle()));
    assert.equal(held.begun.length + other.begun.length, 1);
    assert.equal((await jobs.read('only')).tries, 1);
  });

  it('that another runner holds hide none that waits', async () => {
    await jobs.ask('older');
    jobs.runner(held).wake();
    const older = await held.at(1);
    jobs.pass(1);
    await jobs.ask('newer');
    const other = new HeldKind();
    const next = jobs.runner(other);
    next.wake();
    const newer = await other.at(1);
    assert.equal(newer.task.id, 'newer');
    for (const { finish } of [older, newer]) finish({});
    await next.idle();
  });

  it('are taken up by another runner once the lease of one that is gone has ended, and not before', async () => {
    await jobs.ask('left');
    jobs.runner(held).wake();
    const lost = await held.at(1);
    await lost.task.tell(2, 3);
    const other = new HeldKind();
    const next = jobs.runner(other);
    jobs.pass(LEASE_MS);
    next.wake();
    await next.idle();
    assert.equal(other.begun.length, 0);
    jobs.pass(1);
    next.wake();
    const resumed = await other.at(1);
    const { state, done, tries } = await jobs.read('left');
    assert.deepEqual({ state, done, tries }, { state: 'running', done: 0, tries: 2 });
    // Who was only slow finds that it is another's now, and changes nothing.
    await assert.rejects(lost.task.tell(3, 3), JobStopped);
    lost.finish({ file: 'of who was slow' });
    resumed.finish({ file: 'mine' });
    await next.idle();
    assert.deepEqual((await jobs.read('left')).result, { file: 'mine' });
  });

  it('whose runner was slow lose nothing to it: what it made is taken away', async () => {
    await jobs.ask('left');
    const slow = jobs.runner(held);
    slow.wake();
    const lost = await held.at(1);
    jobs.pass(LEASE_MS + 1);
    const other = new HeldKind();
    const next = jobs.runner(other);
    next.wake();
    const resumed = await other.at(1);
    lost.finish({ file: 'of who was slow' });
    await slow.idle();
    assert.deepEqual(held.discarded, [{ file: 'of who was slow' }]);
    assert.equal((await jobs.read('left')).state, 'running');
    resumed.finish({ file: 'mine' });
    await next.idle();
    assert.deepEqual(other.discarded, []);
  });

  it('keep their lease as long as their runner tells', async () => {
    await jobs.ask('long');
    const runner = jobs.runner(held);
    runner.wake();
    const work = await held.at(1);
    const other = new HeldKind();
    const next = jobs.runner(other);
    for (let done = 1; done < 4; done++) {
      jobs.pass(LEASE_MS);
      await work.task.tell(done, 3);
      next.wake();
      await next.idle();
    }
    assert.equal(other.begun.length, 0);
    work.finish({});
    await runner.idle();
    assert.equal((await jobs.read('long')).state, 'done');
  });

  it('that take their server down are begun so often and no more, and say why', async () => {
    await jobs.ask('deadly');
    for (let n = 1; n <= MOST_TRIES; n++) {
      jobs.runner(held).wake();
      await held.at(n);
      jobs.pass(LEASE_MS + 1);
    }
    const last = jobs.runner(held);
    last.wake();
    await last.idle();
    assert.equal(held.begun.length, MOST_TRIES);
    const { state, reason } = await jobs.read('deadly');
    assert.deepEqual(
      { state, reason },
      { state: 'failed', reason: { code: 'job-worn-out', params: { n: MOST_TRIES } } },
    );
  });

  it('cancelled while they wait are never begun', async () => {
    await jobs.ask('unwanted');
    assert.equal((await cancel('unwanted'))?.state, 'cancelled');
    const runner = jobs.runner(held);
    runner.wake();
    await runner.idle();
    assert.equal(held.begun.length, 0);
    assert.equal(await cancel('unwanted'), null);
  });

  it('cancelled while they run stop at their next step, wherever it was asked', async () => {
    for (const here of [true, false]) {
      const id = here ? 'here' : 'elsewhere';
      await jobs.ask(id);
      const runner = jobs.runner(held);
      runner.wake();
      const work = await held.at(here ? 1 : 2);
      await work.task.tell(1, 3);
      const cancelled = (await cancel(id))!;
      if (here) runner.say(cancelled);
      else jobs.pass(1000);
      await assert.rejects(work.task.tell(2, 3), JobStopped);
      work.break(new JobStopped(id));
      await runner.idle();
      const { state, reason, done } = await jobs.read(id);
      assert.deepEqual({ state, reason, done }, { state: 'cancelled', reason: null, done: 1 });
    }
    assert.deepEqual(jobs.errors, []);
  });

  it('that were finished as they were cancelled leave nothing behind', async () => {
    await jobs.ask('late');
    const runner = jobs.runner(held);
    runner.wake();
    const work = await held.at(1);
    await cancel('late');
    work.finish({ file: 'late' });
    await runner.idle();
    assert.equal((await jobs.read('late')).state, 'cancelled');
    assert.deepEqual(held.discarded, [{ file: 'late' }]);
  });

  it('that break fail in words, and the next one is begun', async () => {
    await jobs.ask('broken');
    jobs.pass(1);
    await jobs.ask('refused');
    const runner = jobs.runner(held);
    runner.wake();
    (await held.at(1)).break(new Error('unforeseen'));
    (await held.at(2)).break(refuse('not-allowed'));
    await runner.idle();
    const broken = await jobs.read('broken');
    assert.deepEqual([broken.state, broken.reason?.code], ['failed', 'job-broken']);
    assert.equal((await jobs.read('refused')).reason?.code, 'not-allowed');
    assert.deepEqual(jobs.errors, ['job failed']);
  });

  it('under way when the server stops in good order wait for the next, and no try is lost', async () => {
    await jobs.ask('interrupted');
    const runner = jobs.runner(held);
    runner.start();
    const work = await held.at(1);
    await work.task.tell(1, 3);
    const ended = runner.end();
    await assert.rejects(work.task.tell(2, 3), JobStopped);
    work.break(new JobStopped('interrupted'));
    await ended;
    const { state, done, tries } = await jobs.read('interrupted');
    assert.deepEqual({ state, done, tries }, { state: 'waiting', done: 0, tries: 0 });
    const next = jobs.runner(held);
    next.start();
    (await held.at(2)).finish({});
    await next.idle();
    assert.equal((await jobs.read('interrupted')).state, 'done');
    await next.end();
  });

  it('are taken away a while after they have ended, with what they made; what is under way is not', async () => {
    const runner = jobs.runner(held);
    await jobs.ask('old');
    runner.wake();
    (await held.at(1)).finish({ file: 'old' });
    await runner.idle();
    jobs.pass(KEPT_MS);
    await jobs.ask('new');
    assert.equal(await runner.prune(), 0);
    jobs.pass(1);
    assert.equal(await runner.prune(), 1);
    assert.deepEqual(held.discarded, [{ file: 'old' }]);
    assert.equal((await jobs.read('new')).state, 'waiting');
    // Nobody waits any more for what no server has come to in a day.
    jobs.pass(24 * 60 * 60_000);
    assert.equal(await runner.prune(), 1);
    assert.deepEqual(held.discarded, [{ file: 'old' }]);
  });
});
