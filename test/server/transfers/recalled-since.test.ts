/** A record that is recalled after a transfer was put together: it neither is sealed nor leaves the school in it. */
import assert from 'node:assert/strict';
import { type MovingSchools, NEXT, startMovingSchools } from '../../support/moving-schools.js';
import { expectOk } from '../../support/signing-class.js';
import { unitOf } from '../../support/units.js';

describe('a record recalled after a transfer was put together', function () {
  this.timeout(240_000);
  let at: MovingSchools;
  before(async () => {
    at = await startMovingSchools();
  });
  after(() => at?.stop());

  const make = () => at.one.school.principal.post('/transfers', { pupilId: at.one.pupil, to: NEXT });
  const recall = async (): Promise<void> => {
    const { id } = await unitOf(at.old.db, at.one.pupil);
    const body = { units: [id], reason: 'Sai họ tên', document: '', attachments: [] };
    await expectOk(at.one.school.principal.post('/reports/recalls', body));
  };

  it('does not leave in a file that is sealed already, nor is the file sealed that holds it', async () => {
    const { clerk, principal } = at.one.school;
    const { transfer: sealed } = (await expectOk(make())).body as { transfer: string };
    await expectOk(at.seal(sealed));
    await recall();
    const late = await clerk.get(`/transfers/${sealed}/file`);
    assert.deepEqual([late.status, late.body.code], [422, 'transfer-recalled']);
    await expectOk(principal.post(`/transfers/${sealed}/withdrawals`, {}));
    // As if it had been recalled before the seal.
    await at.old.db.transfers.update({ state: 'made' }, { where: { id: sealed } });
    assert.equal((await at.seal(sealed)).body.code, 'transfer-recalled');
  });
});
