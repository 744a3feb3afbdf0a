import assert from 'node:assert/strict';
import { inOrder } from '../../../server/ground/in-order.js';

/** Work that ends when it is told to. */
function workshop() {
  const begun: number[] = [];
  const ends = new Map<number, (fail: boolean) => void>();
  const work = (item: number): Promise<string> => {
    begun.push(item);
    return new Promise((resolve, reject) =>
      ends.set(item, (fail) => (fail ? reject(new Error(`no ${item}`)) : resolve(`of ${item}`))),
    );
  };
  const end = async (item: number, fail = false): Promise<void> => {
    ends.get(item)!(fail);
    await new Promise(setImmediate);
  };
  return { begun, work, end };
}

/** Takes all there is, and tells how far it has come. */
function taking(results: AsyncIterable<string>) {
  const got: string[] = [];
  const all = (async () => {
    for await (const one of results) got.push(one);
  })();
  all.catch(() => undefined);
  return { got, all };
}

describe('work in order', () => {
  it('begins so many at once, the next when its turn has come, and gives them in order', async () => {
    const { begun, work, end } = workshop();
    const { got, all } = taking(inOrder([1, 2, 3, 4], 2, work));
    await new Promise(setImmediate);
    assert.deepEqual(begun, [1, 2]);
    await end(2);
    assert.deepEqual([got, begun], [[], [1, 2]]);
    await end(1);
    assert.deepEqual(
      [got, begun],
      [
        ['of 1', 'of 2'],
        [1, 2, 3, 4],
      ],
    );
    await end(4);
    await end(3);
    await all;
    assert.deepEqual(got, ['of 1', 'of 2', 'of 3', 'of 4']);
  });

  it('fails in its turn, begins no more, and waits for what is under way', async () => {
    const { begun, work, end } = workshop();
    const { got, all } = taking(inOrder([1, 2, 3, 4], 2, work));
    let isOver = false;
    void all.catch(() => (isOver = true));
    await new Promise(setImmediate);
    await end(2, true);
    await end(1);
    assert.deepEqual([got, begun, isOver], [['of 1'], [1, 2, 3], false]);
    await end(3);
    assert.equal(isOver, true);
    await assert.rejects(all, /no 2/);
  });

  it('is done at once with nothing', async () => {
    const { got, all } = taking(inOrder([], 2, workshop().work));
    await all;
    assert.deepEqual(got, []);
  });
});
