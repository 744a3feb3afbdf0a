/** Everybody's acts on locks in any order beside a reference of their own; `test/long` walks further. */
import { walkLocks } from '../../support/walk-locks.js';

describe('locks, whatever anybody does in whatever order', function () {
  this.timeout(120_000);

  it('say of every field what the sentences say, and nothing changes in a closed one', async () => {
    await walkLocks({ walks: 6, acts: 80 });
  });
});
