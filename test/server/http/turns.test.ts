import assert from 'node:assert/strict';
import { Turns } from '../../../server/http/turns.js';

/** Work that ends when it is told to, and notes in `log` when it begins. */
function workIn(log: string[]) {
  const ends = new Map<string, () => void>();
  const work = (name: string) => () => {
    log.push(name);
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
  };
  const end = async (name: string) => {
    ends.get(name)!();
    await new Promise(setImmediate);
  };
  return { work, end };
}

describe('turns', () => {
  it('give each person one at a time and never make one wait behind another', async () => {
    const log: string[] = [];
    const { work, end } = workIn(log);
    const turns = new Turns();
    const all = ['a1', 'a2', 'a3', 'b1'].map((name) => turns.ofPerson(name[0]!, work(name)));
    await new Promise(setImmediate);
    assert.deepEqual(log, ['a1', 'b1']);
    for (const name of ['a1', 'a2', 'a3', 'b1']) await end(name);
    assert.deepEqual(await Promise.all(all), ['a1', 'a2', 'a3', 'b1']);
    assert.deepEqual(log, ['a1', 'b1', 'a2', 'a3']);
  });

  it('do alone what keeps the main thread busy, people in turn', async () => {
    const log: string[] = [];
    const { work, end } = workIn(log);
    const turns = new Turns();
    const all = ['a1', 'a2', 'b1'].map((name) => turns.ofPerson(name[0]!, () => turns.alone(work(name))));
    await new Promise(setImmediate);
    assert.deepEqual(log, ['a1']);
    await end('a1');
    assert.deepEqual(log, ['a1', 'b1']);
    await end('b1');
    await end('a2');
    await Promise.all(all);
    assert.deepEqual(log, ['a1', 'b1', 'a2']);
  });

  it('refuse whoever sends more than anybody would, and take her again once she has waited', async () => {
    const { work, end } = workIn([]);
    const turns = new Turns();
    const names = Array.from({ length: 9 }, (_, i) => `a${i}`);
    const all = names.map((name) => turns.ofPerson('a', work(name)));
    await assert.rejects(turns.ofPerson('a', work('more')), /too-many-requests/);
    for (const name of names) await end(name);
    await Promise.all(all);
    const again = turns.ofPerson('a', work('again'));
    await end('again');
    assert.equal(await again, 'again');
  });

  it('go on after work that failed', async () => {
    const turns = new Turns();
    await assert.rejects(
      turns.ofPerson('a', () => turns.alone(() => Promise.reject(new Error('no')))),
      /no/,
    );
    assert.equal(await turns.ofPerson('a', () => turns.alone(() => Promise.resolve(1))), 1);
  });
});
