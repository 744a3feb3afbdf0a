/** A package whose records were sealed again since it was signed: the seals in it are not those in force. */
import assert from 'node:assert/strict';
import { type Reporting, startReporting } from '../../support/reports/reporting.js';
import { anotherSeal, endCertificate, sealAgainBody } from '../../support/renewed-seal.js';
import { expectOk } from '../../support/signing-class.js';

describe('a package sealed again since', function () {
  this.timeout(120_000);
  let at: Reporting;
  before(async () => {
    at = await startReporting();
  });
  after(() => at.stop());

  it('is not reported any more, and its records wait for another', async () => {
    const { server, school } = at;
    const { transactionId } = (await at.read()).ready[0]!;
    const renewed = await anotherSeal(server);
    server.pass(10 * 60_000);
    await endCertificate(server, school.clerk.fingerprint);
    await expectOk(school.clerk.post('/classes/4a/seals', await sealAgainBody(server, school.clerk, renewed)));
    const { ready, classes } = await at.read();
    assert.deepEqual([ready, classes[0]!.toPack], [[], 3]);
    const refused = await school.principal.post('/reports/submissions', { transactions: [transactionId] });
    assert.equal(refused.body.code, 'report-moved-on');
    assert.deepEqual(await at.states(), ['sealed', 'sealed', 'sealed']);
  });
});
