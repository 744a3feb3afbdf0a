/** Real signatures, returns, locks and covers by all hats, some hundred acts of them; many more in test/long. */
import { walkSigning } from '../../support/signing-model/walk-signing.js';

describe('signing through the year', function () {
  this.timeout(300_000);

  it('puts each signature where the sentences let it, and nowhere else', async () => {
    await walkSigning({ walks: 3, acts: 50 });
  });
});
