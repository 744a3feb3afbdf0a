/** Some thousand real signatures, returns, locks and covers by all hats over the year (see test/server/signing). */
import { holdSigned, walkSigning } from '../support/signing-model/walk-signing.js';

describe('signing through the year', function () {
  this.timeout(900_000);

  it('puts each signature where the sentences let it, by every act there is, and nothing signed is ever another', async () => {
    holdSigned(await walkSigning({ walks: 12, acts: 150, seed: 20270629 }));
  });

  it('does so whatever else anybody does', async () => {
    await walkSigning({ walks: 14, acts: 150 });
  });
});
