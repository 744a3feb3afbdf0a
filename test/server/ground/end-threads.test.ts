/** A thread that ends while it loads takes its process with it: a pool ends once its threads have loaded, and no later. */
import assert from 'node:assert/strict';
import { Piscina } from 'piscina';
import { endOf } from '../../../server/ground/end-threads.js';

const poolOf = (file: string, workerData?: Int32Array) =>
  new Piscina({ filename: new URL(file, import.meta.url).href, minThreads: 0, maxThreads: 1, workerData });

describe('the end of a pool of threads', () => {
  it('waits for a thread that is being loaded, and for nothing it was to do', async () => {
    const told = new Int32Array(new SharedArrayBuffer(12));
    const pool = poolOf('./slow-to-load.js', told);
    const end = endOf(pool);
    const work = pool.run(null, { name: 'work' }).catch(({ message }: Error) => message);
    await begun(told);
    const over = end();
    Atomics.store(told, 1, 1);
    Atomics.notify(told, 1);
    await over;
    assert.equal(told[2], 1, 'loaded to its end');
    assert.notEqual(await work, undefined);
    assert.equal(pool.threads.length, 0);
  });

  it('is not kept waiting by a thread that is loaded, nor by one that cannot load', async () => {
    const told = new Int32Array(new SharedArrayBuffer(12)).fill(1);
    const pool = poolOf('./slow-to-load.js', told);
    const end = endOf(pool);
    assert.equal(await pool.run(null, { name: 'work' }), 1);
    await end();
    const broken = poolOf('./never-there.js');
    broken.on('error', () => undefined);
    const endBroken = endOf(broken);
    const work = broken.run(null).catch(() => 'refused');
    await endBroken();
    assert.equal(await work, 'refused');
  });
});

/** Once the thread says so. */
async function begun(told: Int32Array): Promise<void> {
  while (Atomics.load(told, 0) === 0) await new Promise((resolve) => setImmediate(resolve));
}
