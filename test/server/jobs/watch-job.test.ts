import assert from 'node:assert/strict';
import { JobChanges } from '../../../server/jobs/job-changes.js';
import { watchJob } from '../../../server/jobs/watch-job.js';

/** A job that is only looked at; `pause` ends when the test says so. */
function watched(first: string) {
  let state: string | null = first;
  const changes = new JobChanges();
  const gone = new AbortController();
  const pauses: (() => void)[] = [];
  const onPause: (() => void)[] = [];
  const seen = watchJob(
    { id: 'a', changes, look: () => Promise.resolve(state), isEnd: (shown) => shown === 'done' },
    {
      gone: gone.signal,
      pause: () =>
        new Promise<void>((resolve) => {
          pauses.push(resolve);
          onPause.shift()?.();
        }),
    },
  );
  return {
    seen,
    changes,
    gone,
    become: (next: string | null) => void (state = next),
    /** Resolves when it rests. */
    rests: () => new Promise<void>((resolve) => onPause.push(resolve)),
    wakes: () => pauses.pop()!(),
  };
}

describe('watching a job', () => {
  it('shows it at once, whenever it is another, and ends with its end', async () => {
    const { seen, changes, become, rests } = watched('waiting');
    assert.deepEqual(await seen.next(), { value: 'waiting', done: false });
    const resting = rests();
    const next = seen.next();
    await resting;
    become('running');
    changes.say('b');
    changes.say('a');
    assert.deepEqual(await next, { value: 'running', done: false });
    become('done');
    changes.say('a');
    assert.deepEqual(await seen.next(), { value: 'done', done: false });
    assert.deepEqual(await seen.next(), { value: undefined, done: true });
    assert.equal(changes.listening('a'), 0);
  });

  it('misses nothing that changes while nobody has asked for more', async () => {
    const { seen, changes, become } = watched('waiting');
    await seen.next();
    become('done');
    changes.say('a');
    assert.equal((await seen.next()).value, 'done');
  });

  it('misses nothing that changes while it looks', async () => {
    const changes = new JobChanges();
    const states = ['running', 'done'];
    const seen = watchJob(
      {
        id: 'a',
        changes,
        look: () => {
          const state = states.shift() ?? null;
          changes.say('a');
          return Promise.resolve(state);
        },
        isEnd: (shown) => shown === 'done',
      },
      { gone: new AbortController().signal, pause: () => new Promise(() => undefined) },
    );
    assert.equal((await seen.next()).value, 'running');
    assert.equal((await seen.next()).value, 'done');
  });

  it('sees now and then what another server has done, and gives signs of life', async () => {
    const { seen, become, rests, wakes } = watched('running');
    await seen.next();
    let resting = rests();
    const quiet = seen.next();
    for (let n = 1; n < 5; n++) {
      await resting;
      resting = rests();
      wakes();
    }
    await resting;
    wakes();
    assert.deepEqual(await quiet, { value: null, done: false });
    resting = rests();
    const next = seen.next();
    await resting;
    become('done');
    wakes();
    assert.equal((await next).value, 'done');
  });

  it('ends when whoever watches has gone, when the server stops, and when there is nothing left', async () => {
    for (const end of ['gone', 'closed', 'pruned'] as const) {
      const { seen, changes, gone, become, rests } = watched('running');
      await seen.next();
      const resting = rests();
      const next = seen.next();
      await resting;
      if (end === 'gone') gone.abort();
      if (end === 'closed') changes.close();
      if (end === 'pruned') {
        become(null);
        changes.say('a');
      }
      assert.deepEqual(await next, { value: undefined, done: true }, end);
      assert.equal(changes.listening('a'), 0);
    }
  });
});
