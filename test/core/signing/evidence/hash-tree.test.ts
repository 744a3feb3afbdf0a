/** A large hash tree keeps nobody waiting while it is made. */
import assert from 'node:assert/strict';
import { hashTree } from '../../../../core/signing/evidence/hash-tree.js';
import { sha256 } from '../../../../core/signing/platform.js';

describe('a large hash tree', () => {
  it('lets others have their turn while it is made, and is the same', async () => {
    let turns = 0;
    const leaves = await Promise.all(Array.from({ length: 600 }, (_, n) => sha256(Uint8Array.of(n & 255, n >> 8))));
    const groups = leaves.map((leaf) => [leaf]);
    const tree = await hashTree(groups, 'SHA-256', () => Promise.resolve(void (turns += 1)));
    assert.equal(turns, 2);
    assert.deepEqual(tree.stamped, (await hashTree(groups, 'SHA-256')).stamped);
  });
});
