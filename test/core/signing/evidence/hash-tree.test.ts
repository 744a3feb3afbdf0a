/** Hash trees (RFC 4998 section 4.1): put together by hand beside ours, and keeping nobody waiting while they are made. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { ascending, hashTree } from '../../../../core/signing/evidence/hash-tree.js';
import { sha256 } from '../../../../core/signing/platform.js';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const digest = (...bytes: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(createHash('sha256').update(Buffer.concat(bytes)).digest());
const sorted = (...values: readonly Uint8Array[]): Buffer =>
  Buffer.concat([...values].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
/** Five units: the second of three files, the others of one. */
const DIGESTS = [['một'], ['hai', 'bản in', 'bản in khác'], ['ba'], ['bốn'], ['năm']].map((group) =>
  group.map((words) => digest(text(words))),
);

describe('a hash tree', () => {
  it('is put together as RFC 4998 section 4.1 says, here by hand', async () => {
    const [h1, [a, b, c], h3, h4, h5] = DIGESTS as [
      Uint8Array[],
      [Uint8Array, Uint8Array, Uint8Array],
      ...Uint8Array[][],
    ];
    const h2 = digest(sorted(a, b, c));
    const [h12, h34] = [digest(sorted(h1[0]!, h2)), digest(sorted(h3![0]!, h4![0]!))];
    const h1234 = digest(sorted(h12, h34));
    const tree = await hashTree(DIGESTS, 'SHA-256');
    assert.deepEqual(Buffer.from(tree.stamped), sorted(h1234, h5![0]!));
    assert.deepEqual(tree.reduced(1), [ascending([a, b, c]), [h1[0]], [h34], [h5![0]]]);
    assert.deepEqual(tree.reduced(0), [ascending([h1[0]!, h2]), [h34], [h5![0]]]);
    // Without a neighbour until the top.
    assert.deepEqual(tree.reduced(4), [ascending([h5![0]!, h1234])]);
    assert.throws(() => tree.reduced(5), RangeError);
  });

  it('of one file, of one group and of nothing', async () => {
    const [one] = DIGESTS[0]!;
    const alone = await hashTree([[one!]], 'SHA-256');
    assert.deepEqual(Buffer.from(alone.stamped), sorted(one!, digest(one!)));
    assert.deepEqual(alone.reduced(0), [ascending([one!, digest(one!)])]);
    const group = await hashTree([DIGESTS[1]!], 'SHA-256');
    assert.deepEqual(Buffer.from(group.stamped), sorted(...DIGESTS[1]!));
    assert.deepEqual(group.reduced(0), [ascending(DIGESTS[1]!)]);
    await assert.rejects(hashTree([], 'SHA-256'), RangeError);
  });

  it('that is large lets others have their turn while it is made, and is the same', async () => {
    let turns = 0;
    const leaves = await Promise.all(Array.from({ length: 600 }, (_, n) => sha256(Uint8Array.of(n & 255, n >> 8))));
    const groups = leaves.map((leaf) => [leaf]);
    const tree = await hashTree(groups, 'SHA-256', () => Promise.resolve(void (turns += 1)));
    assert.equal(turns, 2);
    assert.deepEqual(tree.stamped, (await hashTree(groups, 'SHA-256')).stamped);
  });
});
