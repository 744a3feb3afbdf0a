/** Twenty thousand acts on locks by all hats over the year (see test/server/locks). */
import { holdSeen, walkLocks } from '../support/walk-locks.js';

describe('locks through the year', function () {
  this.timeout(600_000);

  it('say of every field what the sentences say, and nothing changes in a closed one', async () => {
    holdSeen(await walkLocks({ walks: 100, acts: 200 }), 1000);
  });
});
