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

/** Nobody rests. */
const restless = () => Promise.resolve();

describe('turns', () => {
  it('give each person one at a time and never make one wait behind another', async () => {
    const log: string[] = [];
    const { work, end } = workIn(log);
    const turns = new Turns(restless);
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
    const turns = new Turns(restless);
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

  it('answer at once, and begin the next only after a rest, of which there is none where nobody waits', async () => {
    for (const queued of [(turns: Turns, of: string) => turns.ofPerson('a', () => Promise.resolve(of)), alone]) {
      const rests: (() => void)[] = [];
      const turns = new Turns((ms) => {
        assert.ok(ms >= 0 && ms <= 50);
        return new Promise((resolve) => rests.push(() => resolve(null)));
      });
      const [first, second] = [queued(turns, '1'), queued(turns, '2')];
      let answered = false;
      void second.then(() => (answered = true));
      assert.equal(await first, '1');
      await new Promise(setImmediate);
      assert.equal(answered, false);
      assert.equal(rests.length, 1);
      rests[0]!();
      assert.equal(await second, '2');
      await new Promise(setImmediate);
      assert.equal(await queued(turns, '3'), '3');
      assert.equal(rests.length, 1);
    }
    function alone(turns: Turns, of: string): Promise<string> {
      return turns.alone(() => Promise.resolve(of));
    }
  });

  it('refuse whoever sends more than anybody would, and take her again once she has waited', async () => {
    const { work, end } = workIn([]);
    const turns = new Turns(restless);
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
    const turns = new Turns(restless);
    await assert.rejects(
      turns.ofPerson('a', () => turns.alone(() => Promise.reject(new Error('no')))),
      /no/,
    );
    assert.equal(await turns.ofPerson('a', () => turns.alone(() => Promise.resolve(1))), 1);
  });
});
