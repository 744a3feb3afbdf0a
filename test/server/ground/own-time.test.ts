import assert from 'node:assert/strict';
import { type Times, withinOwnTime } from '../../../server/ground/own-time.js';

/** A machine whose clock and whose workers' own time move by hand. */
function machine() {
  let [computed, passed] = [1000, 5000];
  let next: { work: () => void; at: number } | null = null;
  const times: Times = {
    computed: () => computed,
    passed: () => passed,
    later: (work, ms) => {
      const own = (next = { work, at: passed + ms });
      return () => {
        if (next === own) next = null;
      };
    },
  };
  return {
    times,
    /** Time passes, of which workers compute a share. */
    go(ms: number, share: number): void {
      for (let i = 0; i < ms; i += 1) {
        passed += 1;
        computed += share;
        if (!next || next.at > passed) continue;
        const { work } = next;
        next = null;
        work();
      }
    },
    isWatched: () => next !== null,
  };
}

/** Work that ends when it is told to, or when it is stopped. */
function begin({ times }: ReturnType<typeof machine>, longestMs: number) {
  let end: (value: string) => void = () => undefined;
  let stopped = false;
  const result = withinOwnTime<string>(
    (signal) => {
      signal.addEventListener('abort', () => (stopped = true));
      return new Promise((resolve, reject) => {
        end = resolve;
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      });
    },
    longestMs,
    times,
  );
  // Looked at below; unhandled until then.
  result.catch(() => undefined);
  return { result, end: (value: string) => end(value), isStopped: () => stopped };
}

describe('the time a worker may take', () => {
  it('is the time it computes', async () => {
    const on = machine();
    const task = begin(on, 100);
    on.go(99, 1);
    assert.equal(task.isStopped(), false);
    on.go(1, 1);
    assert.equal(task.isStopped(), true);
    await assert.rejects(task.result, { name: 'AbortError' });
    assert.equal(on.isWatched(), false);
  });

  it('does not count what it waits for', async () => {
    const on = machine();
    const task = begin(on, 100);
    on.go(900, 0.1);
    assert.equal(task.isStopped(), false);
    task.end('read');
    assert.equal(await task.result, 'read');
    assert.equal(on.isWatched(), false);
  });

  it('is over where it has computed so much, however long it waited between', () => {
    const on = machine();
    const task = begin(on, 100);
    on.go(600, 0.1);
    on.go(39, 1);
    assert.equal(task.isStopped(), false);
    on.go(3, 1);
    assert.equal(task.isStopped(), true);
  });

  it('is never shorter than the clock’s, whatever other workers compute', () => {
    const on = machine();
    const task = begin(on, 100);
    on.go(99, 4);
    assert.equal(task.isStopped(), false);
    on.go(1, 4);
    assert.equal(task.isStopped(), true);
  });

  it('ends some time for a task that never computes', () => {
    const on = machine();
    const task = begin(on, 100);
    on.go(1499, 0);
    assert.equal(task.isStopped(), false);
    on.go(101, 0);
    assert.equal(task.isStopped(), true);
  });
});
